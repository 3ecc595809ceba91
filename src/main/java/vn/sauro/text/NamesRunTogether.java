package vn.sauro.text;

import java.util.List;
import java.util.regex.Pattern;

/// Short words of fixed names that a reader joins, where no other word fits: "S6Y té" is "Sở Y tế", "BY té" "Bộ Y tế",
/// "PHU LUCI" "PHỤ LỤC I".
final class NamesRunTogether {
    private static final int LONGEST = 8;
    /// Each with the word behind the cut as its second group; what stands around them is part of the sign.
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile(
                    "(?<![\\p{L}\\d])([S$][^\\sa-zA-Z]|[S$][Oo]|[Ss$]|B[^\\sa-zA-Z]?)(Y)(?= ?[tT][^\\saiou]{1,2}(?![\\p{L}]))"),
            Pattern.compile("(?<=P[hH][\\p{L}\\d]{1,2} )(L[\\p{L}\\d]{1,2}[cC])([IVX]{1,4})(?![\\p{L}\\d])"));

    private NamesRunTogether() {}

    /// Where the second word of the unit begins, or 0.
    static int cut(String line, Unit unit) {
        char last = line.charAt(unit.to() - 1);
        if (unit.to() - unit.from() > LONGEST || "YIVX".indexOf(last) < 0) {
            return 0;
        }
        for (var name : NAMES) {
            var found = name.matcher(line);
            if (found.find(unit.from()) && found.start() == unit.from() && found.end() == unit.to()) {
                return found.start(2);
            }
        }
        return 0;
    }
}
