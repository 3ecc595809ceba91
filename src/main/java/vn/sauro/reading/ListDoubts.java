package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sauro.reading.Reading.Doubt;
import vn.sauro.reading.Reading.DoubtKind;
import vn.sauro.reading.Reading.Span;

/// A number that announces a list of another length: "03 nhiệm vụ chậm tiến độ: a; b", "tập trung vào 03 nhóm nội
/// dung" above the headings 2.1 to 2.4, "05 cơ quan (A, B, C, D)".
final class ListDoubts {
    static final String THINGS =
            "(nhiem vu|phan anh, kien nghi|phan anh|thanh vien|dong chi|vung|tinh|thanh pho|dac khu|khom|ap|to dan pho|noi dung|giai phap|linh vuc|viec|nhom noi dung|nhom nhiem vu|nhom giai phap|nhom|van de|chi tieu|to cong tac|co quan|don vi|muc tieu|van ban|thu tuc(?: hanh chinh)?|mo hinh|du an|cong trinh|kien nghi|de xuat|han che|ton tai|truong hop|xa|phuong|thon|ban|dia phuong|linh vuc|bien phap|nguyen nhan|yeu cau|tieu chi|so|nganh|bo)";
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?<![\\p{L}\\d/.,-])(?<!(?:de an|nghi quyet|chi thi|ket luan|quyet dinh|so|khoa|dieu|khu vuc|vung|cap|lan|muc|quy|buoc|luat) )(0?[2-9]|[1-9]\\d) "
                    + THINGS + "(?!\\p{L})");
    private static final Pattern COLON = Pattern.compile("[^;:.()\\d]{0,90}:(?= |$)|,? (?:bao )?gom(?: co)?:? ");
    private static final Pattern BRACKET = Pattern.compile("[^;:.(),\\d]{0,60} \\(([^()]{10,400})\\)");
    private static final Pattern OPENS_BELOW = Pattern.compile("[^;.()\\d]{0,110}$|[^;.()]{0,110}:$");
    private static final Pattern UNFINISHED =
            Pattern.compile("(?:\\.\\.\\.?|…|v\\.v\\.?)\\W*$|^(?:nhu|vi du)(?!\\p{L})");
    private static final Pattern COUNTS_ON = Pattern.compile("; \\d");
    private static final Pattern NO_ANNOUNCEMENT =
            Pattern.compile("(?:trong|tren|cua|thu|so|nhom|muc|it nhat|toi thieu|moi|tung|tai|qua|voi) ?$");
    private static final Pattern FIRST_WORD_OF_ONE = Pattern.compile(
            "^(?:so|ubnd|uy ban|ban|cong an|van phong|cuc|chi cuc|phong|trung tam|bo|vien|toa an|thanh tra|hoi|doan|lien doan|dang uy|kho bac|bao hiem|thue)(?!\\p{L})");
    private static final Pattern PLACES = Pattern.compile(
            "xa|phuong|thon|ban|dia phuong|so|nganh|bo|co quan|don vi|vung|tinh|thanh pho|dac khu|khom|ap|to dan pho");
    private static final Pattern PEOPLE = Pattern.compile("thanh vien|dong chi");
    private static final Pattern SEVERAL_PEOPLE = Pattern.compile(
            "^(?:cac|dai dien (?:cac|lanh dao cac)|moi dai dien (?:cac|lanh dao cac))(?!\\p{L})|(?<!\\p{L})(?:ong|ba|dong chi) .*(?:, |va )(?:ong|ba|dong chi) ");
    private static final int FARTHEST_OFF = 2;

    private ListDoubts() {}

    static List<Doubt> in(DoubtMaterial material) {
        List<Doubt> doubts = new ArrayList<>();
        List<Paragraph> paragraphs = material.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Passage passage = paragraphs.get(i).passage();
            if (passage.length() < 20_000) {
                addInline(passage, doubts);
                addBelow(paragraphs, i, doubts);
            }
        }
        return doubts;
    }

    private static void addInline(Passage passage, List<Doubt> doubts) {
        String folded = passage.folded();
        Matcher announced = ANNOUNCED.matcher(folded);
        while (announced.find()) {
            Matcher colon = COLON.matcher(folded).region(announced.end(), folded.length());
            Matcher bracket = BRACKET.matcher(folded).region(announced.end(), folded.length());
            if (colon.lookingAt()) {
                int end = endOfSentence(folded, colon.end());
                String list = folded.substring(colon.end(), end);
                boolean places = PLACES.matcher(announced.group(2)).matches()
                        && list.split(";", 2)[0].split(",| va ").length == number(announced);
                int items = places ? 0 : count(list);
                boolean bodies = items == 0 && colon.group().contains("gom");
                items = bodies ? bodies(passage, colon.end(), end) : items;
                items = items == 0 ? names(announced, passage.text().substring(colon.end(), end)) : items;
                compare(passage, announced, items, end, doubts);
            } else if (bracket.lookingAt()) {
                int items = count(bracket.group(1));
                items = items == 0 ? bodies(passage, bracket.start(1), bracket.end(1)) : items;
                compare(passage, announced, items, bracket.end(), doubts);
            }
        }
    }

    /// Items that semicolons part, outside brackets; 0 where there are none, where the list says that it is not whole,
    /// or where the sentence goes on counting other things.
    private static int count(String list) {
        if (UNFINISHED.matcher(list).find()
                || list.strip().endsWith(";")
                || COUNTS_ON.matcher(list).find()) {
            return 0;
        }
        int items = 1;
        int depth = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            items += c == ';' && depth <= 0 ? 1 : 0;
        }
        return items > 1 ? items : 0;
    }

    /// The bodies that a list names and nothing else; 0 if it holds other words, or names a whole group.
    private static int bodies(Passage passage, int from, int to) {
        Agencies.Named named = Agencies.at(passage, from);
        boolean whole = named != null
                && passage.folded().substring(Math.min(named.to(), to), to).isBlank()
                && named.names().stream()
                        .allMatch(name ->
                                FIRST_WORD_OF_ONE.matcher(Folding.fold(name)).find());
        return whole ? named.names().size() : 0;
    }

    /// The places that a list names and nothing else; 0 if it holds other words.
    private static int names(Matcher announced, String list) {
        String first = list.split(";", 2)[0];
        boolean places = PLACES.matcher(announced.group(2)).matches()
                && !UNFINISHED.matcher(Folding.fold(list)).find();
        ListedNames names = places ? ListedNames.in(first) : ListedNames.NONE;
        return names.nearest(number(announced));
    }

    private static void compare(Passage passage, Matcher announced, int items, int end, List<Doubt> doubts) {
        int number = number(announced);
        if (items > 1 && items != number && Math.abs(items - number) <= Math.max(FARTHEST_OFF, number / 3)) {
            doubts.add(doubt(
                    passage,
                    announced,
                    items,
                    passage.slice(announced.start(), end).spans()));
        }
    }

    /// The list stands below, as dashes, letters or headings that count up.
    private static void addBelow(List<Paragraph> paragraphs, int at, List<Doubt> doubts) {
        Passage passage = paragraphs.get(at).passage();
        Passage last = Sentences.of(passage).getLast();
        String folded = last.folded().stripTrailing();
        Matcher announced = ANNOUNCED.matcher(folded);
        if (passage.length() > 600 || !announced.find()) {
            return;
        }
        Matcher opens = OPENS_BELOW.matcher(folded).region(announced.end(), folded.length());
        boolean heading = paragraphs.get(at).marker() != null && !folded.endsWith(".");
        if (!opens.lookingAt()
                || !folded.endsWith(":") && !heading
                || announced.find()
                || NO_ANNOUNCEMENT.matcher(folded.substring(0, first(folded))).find()) {
            return;
        }
        List<Paragraph> items = ListItems.below(paragraphs, at);
        Matcher again = ANNOUNCED.matcher(folded);
        again.find();
        int number = number(again);
        if (items.size() > 1
                && items.size() != number
                && Math.abs(items.size() - number) <= FARTHEST_OFF
                && items.stream().noneMatch(item -> isNotOne(item, again.group(2)))) {
            List<Span> spans =
                    new ArrayList<>(last.slice(again.start(), again.end()).spans());
            items.forEach(item -> spans.add(item.passage().spans().getFirst()));
            doubts.add(doubt(last, again, items.size(), spans));
        }
    }

    private static int number(Matcher announced) {
        return Integer.parseInt(announced.group(1));
    }

    private static int first(String folded) {
        Matcher announced = ANNOUNCED.matcher(folded);
        return announced.find() ? announced.start() : 0;
    }

    /// "08 nhiệm vụ đã hoàn thành": the items count the things and are not the things; "Các ông, bà ..." are several.
    private static boolean isNotOne(Paragraph item, String thing) {
        String folded = item.folded();
        if (PEOPLE.matcher(thing).matches() && SEVERAL_PEOPLE.matcher(folded).find()) {
            return true;
        }
        return Amounts.in(folded).stream()
                .anyMatch(amount -> amount.unit().equals(thing) || thing.startsWith(amount.unit() + " "));
    }

    private static Doubt doubt(Passage passage, Matcher announced, int items, List<Span> spans) {
        return DoubtMaterial.doubt(
                DoubtKind.COUNT,
                DoubtWords.of(
                        "list",
                        announced.group(1),
                        passage.text().substring(announced.start(2), announced.end(2)),
                        items),
                spans);
    }

    private static int endOfSentence(String folded, int from) {
        for (int dot = folded.indexOf('.', from); dot >= 0; dot = folded.indexOf('.', dot + 1)) {
            boolean dots = folded.startsWith("..", dot);
            if (!dots && (dot + 1 >= folded.length() || folded.charAt(dot + 1) == ' ')) {
                return dot;
            }
        }
        return folded.length();
    }
}
