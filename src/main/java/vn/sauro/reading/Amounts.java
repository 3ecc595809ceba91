package vn.sauro.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The amounts that a text states in digits, each with what is counted. Dates, percentages, fractions, numbers of
/// documents and ordinals are none.
final class Amounts {
    /// `from` and `to` bound the digits; `unit` is folded and empty where nothing is named ("trực tuyến 12, trực tiếp
    /// 30"); an amount that is `rough` ("khoảng 200") cannot be checked.
    record Amount(int from, int to, BigDecimal value, String unit, boolean rough) {}

    static final String NUMBER = "\\d{1,3}(?:\\.\\d{3}){1,4}(?:,\\d{1,4})?|\\d{1,9}(?:,\\d{1,4})?";

    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\p{L}\\d/.,÷-])(" + NUMBER + ")(?![\\p{L}\\d%÷]|[.,/-]\\d| ?%| ?/ ?\\d| ?[-/] ?\\p{L})");
    private static final Pattern UNIT =
            Pattern.compile(" (" + Lexicon.anyOf("units.txt") + ")(?![\\p{L}\\d])| (\\p{L}+)");
    private static final Pattern NAMES_NO_AMOUNT = Pattern.compile(
            "(?:^|[^\\p{L}])(?:nam|thang|ngay|quy|(?<!tong )(?<!co )(?<!ho )(?<!dan )(?<!chuyen doi )so|de an|dieu|khoan|diem|muc|phu luc|bieu|mau|lan thu|lan|giai doan|khoa|nhiem ky|khu|to|tang|giam|vuot|them|tu|den|cap|luc|quoc lo|duong|bao|lop|trang|bang|x|muc do)[ :]*$");
    private static final Pattern ROUGH =
            Pattern.compile("(?:^|[^\\p{L}])(?:hon|tren|duoi|khoang|gan|it nhat|toi thieu|toi da)[ :]*$");

    private Amounts() {}

    static List<Amount> in(String folded) {
        List<Amount> found = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(folded);
        while (matcher.find()) {
            String before = folded.substring(Math.max(0, matcher.start() - 14), matcher.start());
            if (!NAMES_NO_AMOUNT.matcher(before).find()) {
                found.add(new Amount(
                        matcher.start(),
                        matcher.end(),
                        value(matcher.group(1)),
                        unit(folded, matcher.end()),
                        ROUGH.matcher(before).find()));
            }
        }
        return found;
    }

    private static String unit(String folded, int from) {
        Matcher unit = UNIT.matcher(folded).region(from, folded.length());
        if (!unit.lookingAt()) {
            return "";
        }
        String word = unit.group(1) == null ? unit.group(2) : unit.group(1);
        return word.equals("va") ? "" : word;
    }

    static BigDecimal value(String digits) {
        return new BigDecimal(digits.replace(".", "").replace(',', '.'));
    }

    /// As an office writes it: "4.010", "825,5".
    static String written(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, '.');
        }
        return point < 0 ? text.toString() : text + "," + plain.substring(point + 1);
    }
}
