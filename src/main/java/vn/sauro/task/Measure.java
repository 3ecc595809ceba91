package vn.sauro.task;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How far a task is, told in per cent only where its target is a measure ("80% hồ sơ", "50 hộ"); else in
/// words.
final class Measure {
    private static final Pattern PER_CENT = Pattern.compile("\\d\\s?%");
    private static final Pattern NUMBER = Pattern.compile("(?:^|[^\\d/.,-])\\d[\\d.,]* +\\p{L}");
    private static final Pattern TYPED_PER_CENT = Pattern.compile("(\\d{1,3})(?:[.,]\\d{1,2})?\\s*%?");
    private static final Pattern TYPED_SHARE = Pattern.compile("(\\d{1,9})\\s*/\\s*(\\d{1,9})");

    private Measure() {}

    static boolean isMeasured(@Nullable String target) {
        return target != null
                && (PER_CENT.matcher(target).find() || NUMBER.matcher(target).find());
    }

    /// `45`, `45%`, `45,5%` or done of all, `120/500`: whole per cent, never more than is done. Empty if it
    /// is neither.
    static Optional<Integer> percent(String typed) {
        var text = typed.strip();
        var percent = TYPED_PER_CENT.matcher(text);
        if (percent.matches()) return Optional.of(Integer.valueOf(percent.group(1)));
        var share = TYPED_SHARE.matcher(text);
        if (!share.matches()) return Optional.empty();
        long all = Long.parseLong(share.group(2));
        long done = Long.parseLong(share.group(1));
        return all == 0 || done > all ? Optional.empty() : Optional.of(Math.toIntExact(done * 100 / all));
    }
}
