package vn.sauro.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as Vietnamese documents write them: points between thousands, a comma before decimals (`3.314,5`).
public final class WrittenNumber {
    private static final Pattern FORM = Pattern.compile("([+-]?)(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d+))?");
    /// `85.5`: a decimal point that no group of three digits follows.
    private static final Pattern FOREIGN = Pattern.compile("[+-]?\\d+\\.\\d{1,2}|[+-]?\\d+\\.\\d{4,}");
    private static final Pattern RATIO = Pattern.compile("\\s*([\\d.,]+)\\s*/\\s*([\\d.,]+)\\s*");

    private static final int MOST_DIGITS = 38;
    /// So many digits with their points, a comma and a sign.
    private static final int LONGEST = 60;

    private WrittenNumber() {}

    /// A part of a whole, as in `07/36`.
    public record Ratio(BigDecimal part, BigDecimal whole) {}

    /// The value, or empty where the text is no number in a document's sense. `3.314` is three thousand and more.
    public static Optional<BigDecimal> parse(String text) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST
                || stripped.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return Optional.empty();
        }
        var match = FORM.matcher(stripped);
        if (match.matches()) {
            var decimals = match.group(3) == null ? "" : "." + match.group(3);
            return Optional.of(new BigDecimal(match.group(1) + match.group(2).replace(".", "") + decimals));
        }
        return FOREIGN.matcher(stripped).matches() ? Optional.of(new BigDecimal(stripped)) : Optional.empty();
    }

    /// `07/36`, `3.314,5/6.227,5`. Empty where either side is no number, or the whole is nothing.
    public static Optional<Ratio> parseRatio(String text) {
        var match = RATIO.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var part = parse(match.group(1));
        var whole = parse(match.group(2)).filter(value -> value.signum() != 0);
        return part.isEmpty() || whole.isEmpty() ? Optional.empty() : Optional.of(new Ratio(part.get(), whole.get()));
    }

    /// The number as a document writes it; decimals as many as the value has.
    public static String format(BigDecimal value) {
        var plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var written = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            written.insert(at, '.');
        }
        if (point >= 0) {
            written.append(',').append(plain, point + 1, plain.length());
        }
        return (value.signum() < 0 ? "-" : "") + written;
    }
}
