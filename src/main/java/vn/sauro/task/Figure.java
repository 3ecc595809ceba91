package vn.sauro.task;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;

/// What a figure of the board was counted over, beyond what anybody can ask a list for: it stands in the address of
/// the list that the figure opens, so that both say the same.
sealed interface Figure {
    Pattern CODE = Pattern.compile("([a-z]+)-([A-Z_]{1,40}|\\d{1,18}|\\d{4}-\\d{2}-\\d{2})");

    /// In the address, `committee-12`.
    String code();

    /// Led by bodies of a sort.
    record OfTier(Tier tier) implements Figure {
        @Override
        public String code() {
            return "tier-" + tier;
        }
    }

    /// Led by those who sit on a committee, in its field if it has one.
    record OfCommittee(AgencyId committee) implements Figure {
        @Override
        public String code() {
            return "committee-" + committee.value();
        }
    }

    /// Stuck, and waiting for this body; for none that we know, if null.
    record Unblocked(@Nullable AgencyId by) implements Figure {
        @Override
        public String code() {
            return "remover-" + (by == null ? 0 : by.value());
        }
    }

    /// Of a week of the trend, named by its Monday.
    record InWeek(Trend.Kind kind, LocalDate monday) implements Figure {
        @Override
        public String code() {
            return kind.code() + "-" + monday;
        }
    }

    /// Null for what is no figure.
    static @Nullable Figure read(@Nullable String code) {
        var parts = CODE.matcher(code == null ? "" : code);
        return parts.matches() ? read(parts.group(1), parts.group(2)) : null;
    }

    private static @Nullable Figure read(String kind, String value) {
        try {
            return switch (kind) {
                case "tier" -> new OfTier(Tier.valueOf(value));
                case "committee" -> new OfCommittee(new AgencyId(Long.parseLong(value)));
                case "remover" -> new Unblocked("0".equals(value) ? null : new AgencyId(Long.parseLong(value)));
                default -> inWeek(kind, LocalDate.parse(value));
            };
        } catch (IllegalArgumentException | DateTimeException _) {
            return null;
        }
    }

    private static @Nullable Figure inWeek(String kind, LocalDate monday) {
        return Arrays.stream(Trend.Kind.values())
                .filter(each -> each.code().equals(kind) && monday.getDayOfWeek() == DayOfWeek.MONDAY)
                .findFirst()
                .map(each -> new InWeek(each, monday))
                .orElse(null);
    }
}
