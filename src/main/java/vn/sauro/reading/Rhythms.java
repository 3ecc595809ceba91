package vn.sauro.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.DeadlineKind;

/// What is due again and again: "trước ngày 05 hằng tháng", "ngày 20 tháng cuối quý", "định kỳ hằng quý".
final class Rhythms {
    private static final Pattern DAY = Pattern.compile(
            "(?:(?:dinh k[yi] )?(?:truoc |vao |cham nhat )?ngay (\\d{1,2})(?: cua)? (?:hang|moi|cua thang|cac) ?(thang|quy|nam|tuan)?)");
    private static final Pattern DAY_OF_LAST_MONTH = Pattern.compile(
            "(truoc |cham nhat |vao )?(?:la )?ngay (\\d{1,2}) (?:cua )?thang cuoi (?:cua )?(?:moi |hang )?(quy|nam)");
    private static final Pattern DAY_OF_YEAR = Pattern.compile(
            "(truoc |cham nhat |vao )?(?:la )?ngay (\\d{1,2}) ?(?:/| thang ) ?(\\d{1,2}) (?:hang|moi) nam|(?:hang|moi) nam,? (truoc |cham nhat |vao )?(?:la )?(?:ngay )?(\\d{1,2}) ?(?:/| thang ) ?(\\d{1,2})(?![\\d/])");
    private static final Pattern YEARLY = Pattern.compile(
            "(?<!\\p{L})(?:hang|moi) nam,? [^;.]{0,90}?(truoc |cham nhat |vao )(?:la )?(?:ngay )?(\\d{1,2}) ?(?:/| thang ) ?(\\d{1,2})(?![\\d/]| nam)");
    private static final Pattern WEEKDAY_OF_MONTH = Pattern.compile(
            "(?:vao |truoc )?(?:(?:chieu |sang )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay lam viec) )?(?:tuan )?(?:ngay )?(?:cuoi(?: cung)?|dau(?: tien)?) (?:cua )?(?:(?:hang|moi) )?(thang|quy)(?! \\d| [ivx]+[ /]| nay| sau)|vao ngay (?:cuoi(?: cung)?|dau(?: tien)?) (?:cua )?(thang|quy)(?! \\d)");
    private static final Pattern EVERY_FEW = Pattern.compile(
            "dinh k[yi] (?:\\d{1,2}|hai|ba|sau) (?:gio|ngay|tuan|thang)(?: mot lan|/lan|/ ?01 lan)?|(?:\\d{1,2}|hai|ba|sau) (?:gio|tieng|ngay|tuan|thang|quy)(?: (?:mot|1|01) lan|/lan)|(?:moi|hang|mot) (?:gio|ngay|tuan|thang|quy|nam) (?:\\d{1,2}|mot|hai|ba) lan|(?:\\d{1,2}|mot|hai|ba) (?:lan|ky|so|bai|tin|phong su|chuyen muc) ?(?:/ ?|moi )(?:ngay|tuan|thang|quy|nam)");
    private static final Pattern RHYTHM = Pattern.compile(
            "(?<!xep |khach |ngan |don |ban |mua |mat |cua |nha |ke hoach |du toan |nghi quyet |chi tieu )(?:dinh k[yi] )?(?:hang|moi) (ngay|tuan|thang|quy|nam|sau thang|6 thang|06 thang)(?! dau| cuoi| cang)\\b|(?<!trong )bao cao (ngay|tuan|thang|quy)\\b(?! \\d|/)|dinh k[yi][ (]+(?:bao cao )?(ngay|tuan|thang|quy|06 thang|6 thang|nam)\\b|((?<!bao cao )(?<!\\p{L})dinh k[yi](?!\\p{L}))");

    private Rhythms() {}

    static DeadlineReader.@Nullable Found first(Passage passage) {
        String folded = passage.folded();
        Matcher lastMonth = DAY_OF_LAST_MONTH.matcher(folded);
        if (lastMonth.find()) {
            String rule = name(lastMonth.group(3)) + ", " + side(lastMonth.group(1)) + " day "
                    + Integer.parseInt(lastMonth.group(2)) + " of the last month";
            return found(passage, lastMonth, rule);
        }
        Matcher ofYear = DAY_OF_YEAR.matcher(folded);
        if (ofYear.find()) {
            int first = ofYear.group(2) == null ? 4 : 1;
            String rule = "yearly, " + side(ofYear.group(first)) + " day " + Integer.parseInt(ofYear.group(first + 1))
                    + " of month " + Integer.parseInt(ofYear.group(first + 2));
            return found(passage, ofYear, rule);
        }
        Matcher everyFew = EVERY_FEW.matcher(folded);
        if (everyFew.find()) {
            return found(passage, everyFew, "every " + everyFew.group().replaceAll("dinh k[yi] | mot lan|/lan", ""));
        }
        Matcher weekday = WEEKDAY_OF_MONTH.matcher(folded);
        while (weekday.find()) {
            boolean named = weekday.group().matches("(?:vao|truoc) .*(?:thu|chu nhat|ngay) .*");
            if (named) {
                return found(passage, weekday, name(weekday.group(1) == null ? weekday.group(2) : weekday.group(1)));
            }
        }
        Matcher yearly = YEARLY.matcher(folded);
        if (yearly.find()) {
            Passage words = passage.slice(yearly.start(1), yearly.end());
            String rule = "yearly, " + side(yearly.group(1)) + " day " + Integer.parseInt(yearly.group(2))
                    + " of month " + Integer.parseInt(yearly.group(3));
            return new DeadlineReader.Found(new Deadline(DeadlineKind.RECURRING, null, rule, words.text()), words);
        }
        Matcher day = DAY.matcher(folded);
        if (day.find()) {
            String rule = name(day.group(2) == null ? "thang" : day.group(2)) + ", "
                    + (day.group().contains("truoc") ? "before" : "on") + " day " + Integer.parseInt(day.group(1));
            return found(passage, day, rule);
        }
        return withoutDay(passage);
    }

    private static DeadlineReader.@Nullable Found withoutDay(Passage passage) {
        Matcher rhythm = RHYTHM.matcher(passage.folded());
        DeadlineReader.Found unstated = null;
        while (rhythm.find()) {
            for (int group = 1; group <= 3; group++) {
                if (rhythm.group(group) != null && !isOnce(passage, rhythm)) {
                    return found(passage, rhythm, name(rhythm.group(group)));
                }
            }
            unstated = unstated == null && rhythm.group(4) != null
                    ? found(passage, rhythm, "periodic, interval not stated")
                    : unstated;
        }
        return unstated;
    }

    /// "Báo cáo ngay Thủ tướng Chính phủ" is no daily report, "xếp hạng năm" no "hằng năm".
    private static boolean isOnce(Passage passage, Matcher rhythm) {
        String text = passage.text().substring(rhythm.start(), rhythm.end()).toLowerCase(java.util.Locale.ROOT);
        boolean atOnce = text.equals("báo cáo ngay")
                && rhythm.end() + 1 < passage.length()
                && Agencies.at(passage, rhythm.end() + 1) != null;
        return atOnce || text.startsWith("hạng ");
    }

    private static DeadlineReader.Found found(Passage passage, Matcher matcher, String rule) {
        Passage words = passage.slice(matcher.start(), matcher.end());
        return new DeadlineReader.Found(new Deadline(DeadlineKind.RECURRING, null, rule, words.text()), words);
    }

    private static String side(@Nullable String words) {
        return words != null && words.startsWith("truoc") ? "before" : "on";
    }

    private static String name(String words) {
        return switch (words) {
            case "ngay" -> "daily";
            case "tuan" -> "weekly";
            case "thang" -> "monthly";
            case "quy" -> "quarterly";
            case "nam" -> "yearly";
            default -> "half-yearly";
        };
    }
}
