package vn.sauro.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Span;
import vn.sauro.reading.Symbols.Symbol;

/// One place where a document is cited, with what is said of it there: `subject` are the folded words behind it, up to
/// the end of the clause.
record Mention(
        Symbol symbol,
        Passage passage,
        @Nullable String type,
        @Nullable LocalDate date,
        List<Span> dateSpans,
        @Nullable String issuer,
        String subject) {
    int line() {
        return passage.lineAt(symbol.from());
    }

    List<Span> spans() {
        return passage.slice(symbol.from(), symbol.to()).spans();
    }
}
