package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Division;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.SectionKind;
import vn.sauro.reading.Reading.Span;
import vn.sauro.reading.Reading.TaskPlaces;

/// Finds the instructions of a document and whom each addresses. Results, limitations, aims and closing words are no
/// tasks; a bullet or paragraph is one task unless its clauses go to different bodies or have different times.
final class TaskReader {
    /// No instruction is longer; what is, is no text of an office.
    private static final int LONGEST_PARAGRAPH = 40_000;

    private final DocumentType.Content content;
    private final DeadlineReader deadlines;
    private final FieldReader fields;
    private final TaskSigns signs;
    private final LeadContext leads;
    private final List<ProposedTask> tasks = new ArrayList<>();

    TaskReader(DocumentType.Content content, DeadlineReader deadlines, FieldReader fields, LeadContext leads) {
        this.content = content;
        this.deadlines = deadlines;
        this.fields = fields;
        this.signs = new TaskSigns(content);
        this.leads = leads;
    }

    /// The tasks of the document and then those of its tables.
    List<ProposedTask> read(List<Placed> placed, List<Instruction> rows) {
        if (content == DocumentType.Content.LAW || content == DocumentType.Content.OTHER) {
            return List.of();
        }
        for (Instruction instruction : Instruction.gather(placed)) {
            readInstruction(instruction);
        }
        for (Instruction row : rows) {
            tasks.add(task(new TaskPart(row.text(), Addressees.NONE, false, 0, deadlines.read(row.text())), row));
        }
        return List.copyOf(tasks);
    }

    private void readInstruction(Instruction instruction) {
        Passage text = instruction.text();
        boolean reported =
                content == DocumentType.Content.REPORT && instruction.place().kind() != SectionKind.TASKS;
        if (text.isEmpty() || text.length() > LONGEST_PARAGRAPH || reported) {
            return;
        }
        Division division = instruction.place().division();
        if (instruction.place().heading()) {
            if (text.text().endsWith(":") || division.leadInHeading) {
                leads.follow(text, division);
            }
            return;
        }
        Passage body = withoutLeadIn(text, division);
        if (body == null) {
            return;
        }
        body = TaskSigns.withoutStatement(TaskSigns.withoutOpening(TaskSigns.withoutClosing(body)));
        if (!signs.isTask(body, instruction)) {
            return;
        }
        body = instruction.hasPreamble() ? body : TaskSigns.withoutNarrative(body);
        List<TaskPart> parts = TaskPart.split(body, instruction.hasPreamble(), deadlines);
        boolean urged = urgedByHeading(parts.getFirst(), instruction);
        List<String> urgedBodies = parts.getFirst().lead().names();
        for (TaskPart part : parts) {
            boolean sameBodies = part.lead().names().equals(urgedBodies);
            tasks.add(task(
                    urged && sameBodies || urgedByHeading(part, instruction) ? part.withoutLead() : part, instruction));
        }
    }

    /// "- Yêu cầu nhà thầu ..." under a heading that names a body: that body answers, and urges the contractor; "Giao
    /// Chi
    /// cục ..." under the heading of one department is what the department charges its own body with.
    private static boolean urgedByHeading(TaskPart part, Instruction instruction) {
        Marker marker = instruction.place().paragraph().marker();
        Division above = LeadContext.namedAbove(instruction.place().division());
        return marker != null
                && above != null
                && above.leadInHeading
                && (marker.style().isBullet() && part.text().folded().startsWith("yeu cau ")
                        || above.marker != marker
                                && isOneBody(above.lead)
                                && part.text().folded().startsWith("giao "));
    }

    private static boolean isOneBody(Addressees bodies) {
        return bodies.names().size() == 1
                && !Folding.fold(bodies.names().getFirst()).matches("(?:.* )?cac .*");
    }

    /// Takes the lead-in at the end off and follows its call; null if nothing else is said.
    private @Nullable Passage withoutLeadIn(Passage text, Division division) {
        Passage leadIn = TaskSigns.leadIn(text);
        if (leadIn == null) {
            return text;
        }
        leads.follow(leadIn, division);
        int end = text.length() - leadIn.length();
        return end <= 1 ? null : text.slice(0, end);
    }

    private ProposedTask task(TaskPart part, Instruction instruction) {
        LeadContext.Lead lead = leads.lead(part, instruction);
        Passage text = part.text();
        DeadlineReader.Time labelled = instruction.labelledTime(deadlines);
        DeadlineReader.Time time = labelled == null ? part.time() : labelled;
        Addressees coordinating = LeadReader.coordinating(text, lead.bodies().names(), part.leadTo())
                .and(instruction.labelledCoordinating())
                .and(lead.helpers());
        Addressees reportTo = LeadReader.reportTo(text);
        Passage product = instruction.labelledProduct();
        product = product == null ? ProductReader.product(text, time) : product;
        Passage target = TargetReader.target(text);
        Passage whole = instruction.whole(text);
        String path = instruction.place().division().path();
        return new ProposedTask(
                "t%02d".formatted(tasks.size() + 1),
                path.isEmpty() ? null : path,
                text.firstLine(),
                whole.spans().stream().mapToInt(Span::line).max().orElse(text.lastLine()),
                whole.spans(),
                text.text(),
                SummaryWriter.summary(text, part.leadTo()),
                lead.bodies().names(),
                lead.source(),
                coordinating.names(),
                reportTo.names(),
                time.deadline(),
                time.note(),
                product == null ? null : product.text(),
                target == null ? null : target.text(),
                fields.field(text, instruction.place().division()),
                new TaskPlaces(
                        lead.bodies().spans(),
                        coordinating.spans(),
                        reportTo.spans(),
                        time.spans(),
                        spans(product),
                        spans(target)));
    }

    private static List<Span> spans(@Nullable Passage words) {
        return words == null ? List.of() : words.spans();
    }
}
