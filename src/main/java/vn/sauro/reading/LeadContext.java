package vn.sauro.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Division;
import vn.sauro.reading.Reading.LeadSource;

/// Who answers for a task: whom its sentence names, else the heading above it, else the last call ("Yêu cầu các sở,
/// ban,
/// ngành ..."), else whom the letter is addressed to.
final class LeadContext {
    /// The lead of a task and where it was found.
    /// `helpers` are those whom the heading names beside it.
    record Lead(Addressees bodies, LeadSource source, Addressees helpers) {
        Lead(Addressees bodies, LeadSource source) {
            this(bodies, source, Addressees.NONE);
        }
    }

    private static final Pattern CONCLUDES = Pattern.compile("(?:ket luan|y kien|chi dao)[^.;]{0,40}(?:sau|:)");
    private static final Pattern ISSUES =
            Pattern.compile("(?<!\\p{L})(?:ban hanh|thong bao|xay dung ke hoach|bao cao)(?!\\p{L})");
    private static final Pattern CALLS_NOBODY = Pattern.compile(
            "^(?: \\([^()]{0,120}\\))?,? (?:kinh )?(?:de nghi|yeu cau|giao|chi dao|quyet dinh|thong nhat|phan cong|ket luan|co y kien)(?: [^,;:]{0,80})? ?:?$");
    private static final Pattern GROUP = Pattern.compile(
            "(?:[\\p{L} ]{0,30})?(?:cac|so, ban|so, nganh|ubnd (?:xa|phuong|cap)|uy ban nhan dan (?:xa|phuong|cap)).*");

    private final DocumentType.Content content;
    private final Addressees issuer;
    private final Addressees recipients;
    private Addressees lastCall = Addressees.NONE;
    private boolean groupAddressed;

    LeadContext(DocumentType.Content content, Addressees issuer, Addressees recipients) {
        this.content = content;
        this.issuer = issuer;
        this.recipients = recipients;
    }

    /// A line that ends in a colon: whom it calls answers for what follows.
    void follow(Passage sentence, Division division) {
        Imperative.Address address = Imperative.addressOf(sentence);
        boolean called = address != null && address.called();
        if (!called && namesIssuer(sentence) || division.leadInHeading) {
            return;
        }
        Agencies.Named named = address == null ? subject(sentence) : address.bodies();
        if (named == null) {
            return;
        }
        boolean callsNobody = !called
                && CALLS_NOBODY.matcher(sentence.folded().substring(named.to())).find();
        Addressees meant = callsNobody ? recipients : Addressees.of(sentence, named);
        if (meant.isEmpty()) {
            return;
        }
        if (division.parent != null) {
            division.lead = meant;
            division.helpers =
                    callsNobody ? Addressees.NONE : LeadReader.coordinating(sentence, meant.names(), named.to());
        }
        remember(meant, true);
    }

    /// "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:" names who writes, not who is to act.
    private boolean namesIssuer(Passage sentence) {
        return CONCLUDES.matcher(sentence.folded()).find()
                || content != DocumentType.Content.REPORT
                        && ISSUES.matcher(sentence.folded()).find();
    }

    private static Agencies.@Nullable Named subject(Passage sentence) {
        Agencies.Named first = Agencies.at(sentence, Imperative.opening(sentence, 0));
        int comma = sentence.folded().lastIndexOf(", ");
        return first != null || comma < 0 ? first : Agencies.at(sentence, comma + 2);
    }

    private void remember(Addressees bodies, boolean called) {
        boolean group = bodies.names().stream()
                .anyMatch(name -> GROUP.matcher(Folding.fold(name)).matches());
        if (called || lastCall.isEmpty() || group && !groupAddressed) {
            lastCall = bodies;
            groupAddressed |= called || group;
        }
    }

    Lead lead(TaskPart part, Instruction instruction) {
        Lead found = first(part, instruction);
        Addressees joint = LeadReader.jointLeads(part.text());
        return new Lead(found.bodies().and(joint).written(), found.source(), found.helpers());
    }

    private Lead first(TaskPart part, Instruction instruction) {
        Division above = namedAbove(instruction.place().division());
        boolean led =
                above != null && !part.called() && LeadReader.startsWithLedBodies(part.text(), above.lead.names());
        if (!part.lead().isEmpty() && !led) {
            remember(part.lead(), part.called());
            return new Lead(part.lead(), LeadSource.SENTENCE);
        }
        Addressees labelled = instruction.labelledLead();
        if (!labelled.isEmpty()) {
            return new Lead(labelled, LeadSource.SENTENCE);
        }
        if (above != null) {
            return new Lead(above.lead, above.leadInHeading ? LeadSource.HEADING : LeadSource.INHERITED, above.helpers);
        }
        if (!lastCall.isEmpty()) {
            return new Lead(lastCall, LeadSource.INHERITED);
        }
        boolean own = content == DocumentType.Content.REPORT && !issuer.isEmpty();
        return own ? new Lead(issuer, LeadSource.INHERITED) : new Lead(Addressees.NONE, LeadSource.NONE);
    }

    static @Nullable Division namedAbove(Division division) {
        for (Division above = division; above != null; above = above.parent) {
            if (!above.lead.isEmpty()) {
                return above;
            }
        }
        return null;
    }
}
