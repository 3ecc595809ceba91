package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Division;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.LeadSource;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.reading.Reading.SectionKind;
import vn.sauro.reading.Reading.TaskPlaces;

/// Finds the instructions of a document and whom each addresses. Results, limitations, aims and closing words are no
/// tasks; a bullet or paragraph is one task unless its clauses go to different bodies or have different times.
final class TaskReader {
    private static final Pattern CLOSING = Pattern.compile(
            "^(?:tren day la|(?:thua lenh [^.;]{0,80}, )?(?:van phong|vp) [^.;]{0,120}(?:xin )?thong bao(?! (?:nay|so |ket luan nay))|(?:ubnd|uy ban nhan dan)[^.;]{0,60}(?:xin )?thong bao|noi nhan|tran trong|xin tran trong|rat mong|quyet dinh nay co hieu luc|(?:ke hoach|chi thi|thong bao) nay (?:co hieu luc|duoc|thay the|da duoc)|bai bo)");
    private static final Pattern ENFORCEMENT = Pattern.compile(
            "chiu trach nhiem thi hanh|(?:can cu|chiu trach nhiem(?: thuc hien)?) quyet dinh (?:nay )?thi hanh|chiu trach nhiem (?:to chuc )?thuc hien quyet dinh nay");
    private static final Pattern GENERAL_CLOSING = Pattern.compile(
            "^(?:(?:chu tich )?(?:ubnd|uy ban nhan dan)[^.;,]{0,30} )?(?:de nghi|yeu cau) [^.;]{5,160}(?:nghiem tuc|quan tam,?|phoi hop,?)? ?(?:to chuc |phoi hop |nghiem tuc )?(?:trien khai,? )?(?:phoi hop )?thuc hien(?: nghiem tuc| dam bao| theo quy dinh)?\\s*\\.?/?\\.?$");
    private static final Pattern APPROVAL = Pattern.compile(
            "^(?:ghi nhan|bieu duong|danh gia cao|hoan nghenh|(?:co ban )?(?:thong nhat|nhat tri|dong y)(?: cao)?(?: voi| chu truong| noi dung))");
    private static final Pattern NOTHING_NEW = Pattern.compile(
            ",? ?(?:can |phai |theo [^,.;]{3,60} )?(?:nghiem tuc|quan tam|phoi hop|to chuc|trien khai|thuc hien|khan truong|biet|chu dong|can cu)");
    private static final Pattern LEAD_IN = Pattern.compile(
            "(?:(?:sau|sau day|nhu sau|cu the|noi dung|nhiem vu|giai phap|viec|yeu cau|de nghi|giao|sau:)[^.:]{0,40}) ?:$|.* sau(?: day)? ?[:.]$");
    private static final Pattern CONCLUDES = Pattern.compile("(?:ket luan|y kien|chi dao)[^.;]{0,40}(?:sau|:)");
    private static final Pattern ANNOUNCES = Pattern.compile(" (?:noi dung|nhiem vu)(?: trong tam)? sau(?: day)?\\.?$");
    private static final Pattern ISSUES =
            Pattern.compile("(?<!\\p{L})(?:ban hanh|thong bao|xay dung ke hoach|bao cao)(?!\\p{L})");
    private static final Pattern DESCRIPTION = Pattern.compile(
            "^(?:cong tac|viec|tinh hinh|ket qua|mot so|nhung|hien nay|day la|trong thoi gian|nguon|kinh phi|muc|so |tai |co quan|cac |tong so|ty le|ti le|doi voi|truong hop|nam |noi dung|thoi gian|dia diem|thanh phan|ong |ba |dong chi|can cu|theo |xet |\\d)");
    private static final Pattern STATEMENT = Pattern.compile(
            "^(?:ghi nhan|bieu duong|danh gia cao|hoan nghenh|co ban thong nhat|thong nhat voi|thong nhat (?:chu truong|noi dung|danh gia|cao)|hoi nghi|cuoc hop|phien hop|tuy nhien|ben canh do,|trong thoi gian qua|nhin chung|ket qua|nguon kinh phi|kinh phi|nguon von)");

    /// No instruction is longer; what is, is no text of an office.
    private static final int LONGEST_PARAGRAPH = 40_000;

    private final DocumentType.Content content;
    private final DeadlineReader deadlines;
    private final FieldReader fields;
    private final List<String> issuer;
    private final List<ProposedTask> tasks = new ArrayList<>();
    private List<String> lastCall = List.of();
    private boolean groupAddressed;

    TaskReader(DocumentType.Content content, DeadlineReader deadlines, FieldReader fields, List<String> issuer) {
        this.content = content;
        this.deadlines = deadlines;
        this.fields = fields;
        this.issuer = issuer;
    }

    List<ProposedTask> read(List<Placed> placed) {
        if (content == DocumentType.Content.LAW || content == DocumentType.Content.OTHER) {
            return List.of();
        }
        for (Instruction instruction : Instruction.gather(placed)) {
            readInstruction(instruction);
        }
        return List.copyOf(tasks);
    }

    /// The tasks of the document and then those of its tables.
    List<ProposedTask> read(List<Placed> placed, List<Instruction> rows) {
        read(placed);
        if (content != DocumentType.Content.LAW && content != DocumentType.Content.OTHER) {
            for (Instruction row : rows) {
                tasks.add(task(new TaskPart(row.text(), List.of(), false, 0, deadlines.read(row.text())), row));
            }
        }
        return List.copyOf(tasks);
    }

    private void readInstruction(Instruction instruction) {
        Passage text = instruction.text();
        if (text.isEmpty() || text.length() > LONGEST_PARAGRAPH) {
            return;
        }
        Division division = instruction.place().division();
        boolean reported =
                content == DocumentType.Content.REPORT && instruction.place().kind() != SectionKind.TASKS;
        if (reported) {
            return;
        }
        if (instruction.place().heading()) {
            if (text.text().endsWith(":") || division.leadInHeading) {
                followCall(text, division);
            }
            return;
        }
        Passage body = withoutClosing(withoutLeadIn(text, division));
        if (body == null || !isTask(body, instruction)) {
            return;
        }
        for (TaskPart part : TaskPart.split(body, instruction.hasPreamble(), deadlines)) {
            tasks.add(task(urgedByHeading(part, instruction) ? part.withoutLead() : part, instruction));
        }
    }

    /// "- Yêu cầu nhà thầu ..." under a heading that names a body: that body answers, and urges the contractor.
    private static boolean urgedByHeading(TaskPart part, Instruction instruction) {
        Marker marker = instruction.place().paragraph().marker();
        Division above = namedAbove(instruction.place().division());
        return marker != null
                && marker.style().isBullet()
                && above != null
                && above.leadInHeading
                && part.text().folded().startsWith("yeu cau ");
    }

    /// Takes the lead-in at the end ("... yêu cầu các sở thực hiện các nội dung sau:") off and follows its call.
    private @Nullable Passage withoutLeadIn(Passage text, Division division) {
        List<Passage> sentences = Sentences.of(text);
        Passage last = sentences.getLast();
        if (!last.folded().endsWith(":")
                && !(sentences.size() == 1 && ANNOUNCES.matcher(last.folded()).find())) {
            return text;
        }
        if (!LEAD_IN.matcher(last.folded()).find() && last.length() > 400) {
            return text;
        }
        followCall(last, division);
        if (sentences.size() == 1) {
            return null;
        }
        int end = text.length() - last.length();
        return text.slice(0, end);
    }

    private static @Nullable Passage withoutClosing(@Nullable Passage text) {
        if (text == null) {
            return null;
        }
        List<Passage> sentences = Sentences.of(text);
        Passage last = sentences.getLast();
        return sentences.size() > 1 && CLOSING.matcher(last.folded()).find()
                ? text.slice(0, text.length() - last.length())
                : text;
    }

    private void followCall(Passage sentence, Division division) {
        Imperative.Address address = Imperative.addressOf(sentence);
        boolean called = address != null && address.called();
        if (!called
                && (CONCLUDES.matcher(sentence.folded()).find()
                        || content != DocumentType.Content.REPORT
                                && ISSUES.matcher(sentence.folded()).find())) {
            return;
        }
        if (address == null) {
            Agencies.Named subject = Agencies.at(sentence, Imperative.opening(sentence, 0));
            if (subject == null) {
                subject = subjectBehindComma(sentence);
            }
            if (subject == null || division.leadInHeading) {
                return;
            }
            address = new Imperative.Address(subject, false);
        }
        if (!division.leadInHeading && division.parent != null) {
            division.lead = address.bodies().names();
        }
        if (!division.leadInHeading) {
            remember(address.bodies().names(), true);
        }
    }

    private static Agencies.@Nullable Named subjectBehindComma(Passage sentence) {
        int comma = sentence.folded().lastIndexOf(", ");
        return comma < 0 ? null : Agencies.at(sentence, comma + 2);
    }

    private void remember(List<String> names, boolean called) {
        boolean group = names.stream()
                .anyMatch(
                        name -> Folding.fold(name)
                                .matches(
                                        "(?:[\\p{L} ]{0,30})?(?:cac|so, ban|so, nganh|ubnd (?:xa|phuong|cap)|uy ban nhan dan (?:xa|phuong|cap)).*"));
        if (called || lastCall.isEmpty() || group && !groupAddressed) {
            lastCall = names;
            groupAddressed |= called || group;
        }
    }

    /// "Yêu cầu các sở ... nghiêm túc thực hiện": whom it calls and nothing that is to be done.
    private static boolean isGeneralClosing(Passage text) {
        Imperative.Address address = Imperative.addressOf(text);
        return GENERAL_CLOSING.matcher(text.folded()).find()
                && (address == null
                        || NOTHING_NEW
                                .matcher(
                                        text.folded().substring(address.bodies().to()))
                                .lookingAt());
    }

    /// "Ghi nhận ...", also with the body that says so before it.
    private static boolean isStatement(Passage text) {
        Agencies.Named subject = Agencies.at(text, Imperative.opening(text, 0));
        String said =
                subject == null ? "" : text.folded().substring(subject.to()).strip();
        return STATEMENT.matcher(text.folded()).find() || APPROVAL.matcher(said).find();
    }

    private boolean isTask(Passage text, Instruction instruction) {
        SectionKind kind = instruction.place().kind();
        String folded = text.folded();
        if (text.length() < 15
                || CLOSING.matcher(folded).find()
                || ENFORCEMENT.matcher(folded).find()
                || isGeneralClosing(text)) {
            return false;
        }
        if (kind == SectionKind.TASKS) {
            return !isStatement(text)
                    && (Imperative.isInstruction(text)
                            || calledLater(text)
                            || instruction.hasLabels()
                            || isItemOfAddressee(text, instruction));
        }
        if (content == DocumentType.Content.REPORT || kind == SectionKind.RECOMMENDATIONS) {
            return false;
        }
        if (kind == SectionKind.OTHER && content == DocumentType.Content.PLAN) {
            Imperative.Address address = Imperative.addressOf(text);
            return address != null
                    && (address.called()
                            || Imperative.opening(text, 0) == address.bodies().from());
        }
        return calledLater(text);
    }

    /// Under a heading that names who is meant, an item is an instruction even if its first word is misread.
    private static boolean isItemOfAddressee(Passage text, Instruction instruction) {
        Division named = namedAbove(instruction.place().division());
        return named != null
                && named.leadInHeading
                && instruction.place().paragraph().marker() != null
                && text.length() > 40
                && !DESCRIPTION.matcher(text.folded()).find();
    }

    private static boolean calledLater(Passage text) {
        for (Passage sentence : Sentences.clauses(text)) {
            Imperative.Address address = Imperative.addressOf(sentence);
            if (address != null && address.called()) {
                return true;
            }
        }
        return false;
    }

    private ProposedTask task(TaskPart part, Instruction instruction) {
        Division division = instruction.place().division();
        Passage text = part.text();
        List<String> lead = part.lead();
        LeadSource source = LeadSource.SENTENCE;
        Division above = namedAbove(division);
        if (above != null && !part.called() && LeadReader.startsWithLedBodies(text, above.lead)) {
            lead = List.of();
        }
        if (!lead.isEmpty()) {
            remember(lead, part.called());
        } else if (!instruction.labelledLead().isEmpty()) {
            lead = instruction.labelledLead();
        } else {
            if (above != null) {
                lead = above.lead;
                source = above.leadInHeading ? LeadSource.HEADING : LeadSource.INHERITED;
            } else if (!lastCall.isEmpty()) {
                lead = lastCall;
                source = LeadSource.INHERITED;
            } else {
                lead = content == DocumentType.Content.REPORT ? issuer : List.of();
                source = lead.isEmpty() ? LeadSource.NONE : LeadSource.INHERITED;
            }
        }
        List<String> joint = LeadReader.jointLeads(text);
        if (!joint.isEmpty()) {
            List<String> both = new ArrayList<>(lead);
            both.addAll(joint);
            lead = both;
        }
        return written(
                part,
                instruction,
                lead.stream().flatMap(Agencies::parts).map(TaskReader::capital).toList(),
                source);
    }

    private static @Nullable Division namedAbove(Division division) {
        for (Division above = division; above != null; above = above.parent) {
            if (!above.lead.isEmpty()) {
                return above;
            }
        }
        return null;
    }

    private ProposedTask written(TaskPart part, Instruction instruction, List<String> lead, LeadSource source) {
        Passage text = part.text();
        DeadlineReader.Time time = instruction.labelledTime(deadlines);
        if (time == null) {
            time = part.time();
        }
        List<String> coordinating = new ArrayList<>(LeadReader.coordinating(text, lead, part.leadTo()));
        instruction.labelledCoordinating().stream()
                .filter(name -> !coordinating.contains(name))
                .forEach(coordinating::add);
        String product = instruction.labelledProduct();
        Passage whole = instruction.whole(text);
        String path = instruction.place().division().path();
        return new ProposedTask(
                "t%02d".formatted(tasks.size() + 1),
                path.isEmpty() ? null : path,
                text.firstLine(),
                whole.lastLine(),
                whole.spans(),
                text.text(),
                SummaryWriter.summary(text, part.leadTo()),
                lead,
                source,
                List.copyOf(coordinating),
                LeadReader.reportTo(text),
                time.deadline(),
                time.note(),
                product != null ? product : ProductReader.product(text, time),
                TargetReader.target(text),
                fields.field(text, instruction.place().division()),
                TaskPlaces.NONE);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
