package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;

/// A number of things and a list that names each of them by the same noun: "03 nền tảng dùng chung: nền tảng phòng họp
/// không giấy, nền tảng quản lý văn bản, nền tảng sổ tay đảng viên, nền tảng hồ sơ".
final class NounListDoubts {
    private static final Pattern LIST = Pattern.compile(
            "(?<![\\p{L}\\d/.,-])(0?[2-9]|1\\d) (?<noun>\\p{L}+(?: \\p{L}+)?)(?!\\p{L})[^;:.()\\d]{0,60}: ?(?<list>\\k<noun>(?!\\p{L})[^.;:]*)");
    private static final Pattern UNFINISHED = Pattern.compile("\\.\\.|…|v\\.v");
    private static final int FARTHEST_OFF = 2;

    private NounListDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        for (Passage passage : material.passages()) {
            Matcher told = LIST.matcher(passage.folded());
            while (told.find()) {
                addIfOff(passage, told, doubts);
            }
        }
        return doubts;
    }

    private static void addIfOff(Passage passage, Matcher told, List<Doubt> doubts) {
        String noun = told.group("noun");
        Matcher item = Pattern.compile(
                        "(?:^|, (?:va )?| va )" + noun + "(?! (?:nay|tren|do|khac|nao)(?!\\p{L}))(?!\\p{L})")
                .matcher(told.group("list"));
        int items = (int) item.results().count();
        int number = Integer.parseInt(told.group(1));
        boolean whole = told.end() == passage.length()
                || passage.folded().charAt(told.end()) == '.'
                        && !UNFINISHED
                                .matcher(passage.folded())
                                .region(told.end(), passage.length())
                                .lookingAt();
        if (whole && items > 1 && items != number && Math.abs(items - number) <= FARTHEST_OFF) {
            doubts.add(DoubtMaterial.doubt(
                    DoubtKind.COUNT,
                    DoubtWords.of(
                            "list",
                            told.group(1),
                            passage.text().substring(told.start("noun"), told.end("noun")),
                            items),
                    passage.slice(told.start(), told.end()).spans()));
        }
    }
}
