package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.AgencyId;
import vn.sauro.shared.Formats;

/// Says above a list what figure of the board it stands behind.
@Component
class FigureWords {
    private final MessageSource words;
    private final Agencies agencies;
    private final Formats formats;

    FigureWords(MessageSource words, Agencies agencies, Formats formats) {
        this.words = words;
        this.agencies = agencies;
        this.formats = formats;
    }

    String words(Figure figure) {
        return switch (figure) {
            case Figure.OfTier(Tier tier) -> word("figure.tier", word("tier." + tier));
            case Figure.OfCommittee(AgencyId committee) -> word("figure.committee", name(committee));
            case Figure.Unblocked(AgencyId by) ->
                by == null ? word("figure.remover.unknown") : word("figure.remover", name(by));
            case Figure.InWeek(Trend.Kind kind, LocalDate monday) ->
                word("figure." + kind, formats.date(monday), formats.date(monday.plusDays(6)));
        };
    }

    /// A body that there is not has no tasks; its list is empty, and says nothing of it.
    private String name(@Nullable AgencyId id) {
        return agencies.all(formats.today()).stream()
                .filter(each -> each.id().equals(id))
                .map(each -> each.name())
                .findFirst()
                .orElse("…");
    }

    private String word(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
