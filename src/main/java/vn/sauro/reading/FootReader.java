package vn.sauro.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Signer;
import vn.sauro.reading.Reading.Span;

/// Finds the foot of a document: the signature and the recipients ("Nơi nhận"), side by side or one after the other.
final class FootReader {
    /// Lines of the foot, both ends included, and what stands in it; `from` is beyond the document if it has none.
    record Foot(
            int from,
            int to,
            @Nullable Signer signer,
            List<Span> signerSpans,
            List<String> recipients,
            List<Span> recipientSpans) {}

    private static final Pattern SIGNATURE = Pattern.compile("^(?:t/?m|k/?t|t/?l|tuq)[.,]? ?\\S.*");
    private static final Pattern NEARLY = Pattern.compile("^n\\S{1,3} n\\S{1,4} ?:");
    private static final Pattern ANNEX = Pattern.compile("^(?:phu luc\\b|\\(?(?:ban hanh )?kem theo ).*");
    private static final int LONGEST_FOOT = 45;

    private final Lines lines;

    private FootReader(Lines lines) {
        this.lines = lines;
    }

    static Foot read(Lines lines, int bodyFrom) {
        return new FootReader(lines).read(bodyFrom);
    }

    private Foot read(int bodyFrom) {
        int recipients = firstLine(bodyFrom);
        int from = recipients > 0 ? signatureAbove(recipients) : signatureAtEnd(bodyFrom);
        if (from == 0) {
            return new Foot(lines.count() + 1, lines.count() + 1, null, List.of(), List.of(), List.of());
        }
        int to = end(Math.max(from, recipients));
        SignerReader.Signed signed = SignerReader.read(lines, from, to);
        RecipientReader.Recipients received = RecipientReader.read(lines, recipients, to);
        return new Foot(from, to, signed.signer(), signed.spans(), received.names(), received.spans());
    }

    /// "Nơi nhận:", near the end also as a bad scan leaves it.
    private int firstLine(int from) {
        int damaged = 0;
        for (int line = from; line <= lines.count(); line++) {
            String folded = Folding.fold(lines.line(line)).strip();
            if (folded.startsWith("noi nhan")) {
                return line;
            }
            if (line > lines.count() - LONGEST_FOOT
                    && damaged == 0
                    && NEARLY.matcher(folded).find()) {
                damaged = line;
            }
        }
        return damaged;
    }

    private int signatureAbove(int recipients) {
        int from = recipients;
        for (int line = recipients - 1; line > Math.max(0, recipients - 12); line--) {
            String text = lines.line(line).strip();
            boolean signed = HeadLine.isCapitals(text)
                    && (SIGNATURE.matcher(Folding.fold(text)).matches() || SignerReader.isOffice(text));
            if (!text.isEmpty() && !signed && !ProperNames.isPerson(text) && !text.startsWith("(")) {
                break;
            }
            from = text.isEmpty() ? from : line;
        }
        return from;
    }

    private int signatureAtEnd(int bodyFrom) {
        for (int line = Math.max(bodyFrom, lines.count() - LONGEST_FOOT); line <= lines.count(); line++) {
            String text = lines.line(line).strip();
            boolean power = SIGNATURE.matcher(Folding.fold(text)).matches();
            boolean capitals = HeadLine.isCapitals(text);
            boolean office = text.length() < 40 && SignerReader.isOffice(text) && line > lines.count() - 8;
            if (capitals && (power || office) || power && SignerReader.hasPower(text) && text.length() < 120) {
                return line;
            }
        }
        return 0;
    }

    private int end(int from) {
        for (int line = from + 1; line <= Math.min(lines.count(), from + LONGEST_FOOT); line++) {
            String text = lines.line(line).strip();
            String folded = Folding.fold(text);
            boolean newDocument =
                    HeadLine.isCapitals(text) && DocumentType.startOf(folded) != null && text.length() > 5;
            if (ANNEX.matcher(folded).matches() || newDocument || text.length() > 200) {
                return line - 1;
            }
        }
        return Math.min(lines.count(), from + LONGEST_FOOT);
    }
}
