package vn.sauro.text;

import java.util.regex.Pattern;

/// "Nam 2026" at the beginning of a sentence or a cell is "Năm 2026": the name "Nam" stands before a year only behind
/// another word of its name, as in "Việt Nam 2030".
final class YearWord {
    static final float UNSURE = 0.8f;

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final int year;

    YearWord(Vocabulary vocabulary) {
        year = vocabulary.number("năm");
    }

    /// Which candidate is to be written for a string between two others; or -1.
    int choice(Candidates candidates, String string, String next, String before) {
        if (!string.equals("Nam") || !YEAR.matcher(next).matches() || isPartOfName(before)) {
            return -1;
        }
        for (int choice = 0; choice < candidates.size(); choice++) {
            if (candidates.words()[choice] == year) {
                return choice;
            }
        }
        return -1;
    }

    private static boolean isPartOfName(String before) {
        return !before.isEmpty() && Character.isUpperCase(before.charAt(0));
    }
}
