package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Placed;

/// A paragraph that may hold a task, with the lines below it that label its lead, helpers, time and product
/// ("Cơ quan chủ trì: ...", "Thời gian: ...").
final class Instruction {
    enum Label {
        LEAD,
        COORDINATING,
        TIME,
        PRODUCT,
        CONTENT,
        /// Money, place and remarks, which say nothing that is asked of a task.
        ASIDE
    }

    record Labelled(Label label, Passage value) {}

    private static final Pattern LABEL = Pattern.compile("(?:^|(?<=[;.,] ))(?:(?:[-+] )?"
            + "(?:(?<coordinating>(?:co quan|don vi|bo phan)?(?: thuc hien)? ?phoi hop(?! (?:chat che |thuong xuyen )?(?:voi|cung))[^:.;,]{0,22})"
            + "|(?<lead>(?:(?:co quan|don vi|bo phan|phong|to chuc)(?:,? (?:don vi|co quan))?(?: (?:chu tri|thuc hien|tham muu|chiu trach nhiem|dau moi|chu tri thuc hien|duoc giao)){0,3}|chu tri(?: thuc hien)?|phan cong(?: thuc hien)?|don vi thuc hien|trach nhiem thuc hien)(?: chinh)?)"
            + "|(?<time>(?:thoi gian|thoi han|tien do|lo trinh)[^:.;,]{0,28})"
            + "|(?<product>(?:san pham|ket qua(?: dat duoc| dau ra| can dat| du kien)?|yeu cau ve ket qua)[^:.;,]{0,20})"
            + "|(?<aside>(?:nguon )?(?:kinh phi|nhan luc|nguon luc|von)[^:.;,]{0,22}|dia diem|ghi chu|dia ban)"
            + "|(?<content>(?:noi dung|nhiem vu|cong viec)(?: cong viec| thuc hien| nhiem vu)?)) ?: ?)");

    private static final Pattern BLOCK_LABEL = Pattern.compile(
            "(?:(?:co quan|don vi)(?: thuc hien)? (?:chu tri|phoi hop|thuc hien)|thoi (?:gian|han)(?: hoan thanh| thuc hien)?|san pham(?: dau ra| du kien)?) ?: ");
    private static final Pattern SEMICOLON = Pattern.compile(" ?[;/] ");
    private static final Pattern COORDINATES = Pattern.compile(",? (?:chu tri|phoi hop|thuc hien|chiu trach nhiem)");

    private final Placed place;
    private final List<Labelled> labels = new ArrayList<>();
    private Passage text;
    private boolean preamble;

    private Instruction(Placed place, Passage text) {
        this.place = place;
        this.text = text;
    }

    /// A row of a table, its other cells taken as labels.
    static Instruction ofRow(Placed place, Map<TableColumn, Passage> row) {
        Instruction instruction = new Instruction(place, place.paragraph().passage());
        row.forEach((column, value) -> {
            switch (column) {
                case LEAD -> instruction.labels.add(new Labelled(Label.LEAD, value));
                case COORDINATING -> instruction.labels.add(new Labelled(Label.COORDINATING, value));
                case TIME -> instruction.labels.add(new Labelled(Label.TIME, value));
                case PRODUCT -> instruction.labels.add(new Labelled(Label.PRODUCT, value));
                case TASK, NUMBER, OTHER -> {}
            }
        });
        return instruction;
    }

    /// Paragraphs in their order, label lines joined to what they belong to, and a preamble to its instruction.
    static List<Instruction> gather(List<Placed> placed) {
        List<Instruction> all = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < placed.size(); i++) {
            Placed place = placed.get(i);
            Passage passage = place.paragraph().passage();
            List<Labelled> found = passage.length() > 4000 ? List.of() : labels(passage);
            boolean startsBlock = found.size() == 1 && found.getFirst().label() == Label.CONTENT;
            found = found.stream().anyMatch(label -> label.label() != Label.ASIDE) ? found : List.of();
            if (!found.isEmpty()
                    && !startsBlock
                    && !all.isEmpty()
                    && !Imperative.isCallOnSomebody(place.paragraph().passage())) {
                attach(all, Math.min(open, all.size() - 1), found);
                continue;
            }
            Instruction before = all.isEmpty() ? null : all.getLast();
            if (before != null && before.isPreambleOf(place, all.size() > 1 ? all.get(all.size() - 2) : null)) {
                before.text = before.text.join(place.paragraph().passage());
                before.preamble = true;
                continue;
            }
            boolean blockGoesOn = before != null
                    && !startsBlock
                    && before.labels.isEmpty()
                    && !before.place.heading()
                    && before.place.division() == place.division();
            Passage words =
                    startsBlock ? found.getFirst().value() : place.paragraph().passage();
            TrailingLabels trailing = TrailingLabels.of(words);
            Instruction instruction = new Instruction(place, trailing.text());
            instruction.labels.addAll(trailing.labels());
            all.add(instruction);
            if (!blockGoesOn) {
                open = all.size() - 1;
            }
        }
        return all;
    }

    /// Labels hold for every line of their block; a heading with labels is itself the content.
    private static void attach(List<Instruction> all, int open, List<Labelled> found) {
        for (int i = open; i < all.size(); i++) {
            all.get(i).labels.addAll(found);
        }
    }

    /// "2.1. Đối với 03 nhiệm vụ chậm tiến độ (...)" and the paragraph that says who is to do what about them.
    private boolean isPreambleOf(Placed next, @Nullable Instruction before) {
        Paragraph own = place.paragraph();
        if (own.marker() == null
                || own.marker().style().isBullet()
                || next.paragraph().marker() != null
                || next.division() != place.division()
                || text != own.passage()) {
            return false;
        }
        String folded = own.folded();
        boolean open =
                !folded.matches(".*[.:;]\\s*") && folded.matches("(?:[dbp][oe]i v[oe]i|ve) .*") && folded.length() > 60;
        boolean unaddressed = !place.heading()
                && folded.endsWith(".")
                && Imperative.isInstruction(own.passage())
                && Imperative.addressOf(own.passage()) == null
                && !(before != null && before.isUnaddressedItemLike(own));
        return (open || unaddressed && place.division().lead.isEmpty())
                && Imperative.addressOf(next.paragraph().passage()) != null;
    }

    /// One of several items that name nobody: whoever was called before is to do them all.
    private boolean isUnaddressedItemLike(Paragraph other) {
        Marker marker = place.paragraph().marker();
        return !preamble
                && marker != null
                && other.marker() != null
                && marker.style() == other.marker().style()
                && Imperative.isInstruction(text)
                && Imperative.addressOf(text) == null;
    }

    /// Whether a line starts with a label ("Đơn vị chủ trì: ...").
    static boolean isLabelled(String line) {
        return LABEL.matcher(Folding.fold(line)).lookingAt();
    }

    /// Whether a line can only start with a label, whatever stands before it ("Đơn vị chủ trì: ...").
    static boolean startsBlock(String line) {
        return Character.isUpperCase(line.strip().charAt(0))
                && BLOCK_LABEL.matcher(Folding.fold(line.strip())).lookingAt();
    }

    static List<Labelled> labels(Passage passage) {
        Matcher matcher = LABEL.matcher(passage.folded());
        List<Labelled> found = new ArrayList<>();
        Label label = null;
        int from = 0;
        while (matcher.find()) {
            if (label == null && matcher.start() > 0) {
                return List.of();
            }
            if (label != null) {
                add(found, label, passage, from, matcher.start());
            }
            label = labelOf(matcher);
            from = matcher.end();
        }
        if (label != null) {
            add(found, label, passage, from, passage.length());
        }
        return found;
    }

    private static void add(List<Labelled> found, Label label, Passage passage, int from, int to) {
        Passage value = from < to ? passage.slice(from, to) : new Passage(List.of());
        if (!value.isEmpty()) {
            found.add(new Labelled(label, value));
        }
    }

    private static Label labelOf(Matcher matcher) {
        if (matcher.group("coordinating") != null) {
            return Label.COORDINATING;
        }
        if (matcher.group("lead") != null) {
            return Label.LEAD;
        }
        if (matcher.group("time") != null) {
            return Label.TIME;
        }
        if (matcher.group("aside") != null) {
            return Label.ASIDE;
        }
        return matcher.group("product") != null ? Label.PRODUCT : Label.CONTENT;
    }

    Placed place() {
        return hasLabels() && place.heading()
                ? new Placed(place.paragraph(), place.division(), place.kind(), false)
                : place;
    }

    boolean hasPreamble() {
        return preamble;
    }

    Passage text() {
        return text;
    }

    /// The task's words and the labelled lines below them.
    Passage whole(Passage part) {
        Passage whole = part;
        for (Labelled labelled : labels) {
            whole = whole.join(labelled.value());
        }
        return whole;
    }

    boolean hasLabels() {
        return labels.stream()
                .anyMatch(labelled -> labelled.label() != Label.CONTENT && labelled.label() != Label.ASIDE);
    }

    Addressees labelledLead() {
        return bodies(Label.LEAD);
    }

    Addressees labelledCoordinating() {
        return bodies(Label.COORDINATING);
    }

    private Addressees bodies(Label label) {
        Addressees all = Addressees.NONE;
        for (Labelled labelled : labels) {
            if (labelled.label() == label) {
                all = all.and(bodies(labelled.value()));
            } else if (label == Label.COORDINATING && labelled.label() == Label.LEAD) {
                List<String> lead = bodies(labelled.value()).names();
                all = all.and(LeadReader.coordinating(
                        labelled.value(), lead, labelled.value().length()));
            }
        }
        return all;
    }

    /// What stands behind a label is a list of bodies, also where the word list does not know them.
    private static Addressees bodies(Passage value) {
        Agencies.Named bodies = Agencies.at(value, 0);
        if (bodies != null && value.length() - bodies.to() <= 4) {
            return Addressees.of(value, bodies);
        }
        Matcher next = SEMICOLON.matcher(value.text());
        if (next.find() && next.end() < value.length()) {
            return bodies(value.slice(0, next.start())).and(bodies(value.from(next.end())));
        }
        if (bodies != null
                && COORDINATES
                        .matcher(value.folded())
                        .region(bodies.to(), value.length())
                        .lookingAt()) {
            return Addressees.of(value, bodies);
        }
        return bodies == null || value.text().indexOf(',', bodies.to()) >= 0
                ? new Addressees(List.of(value.text().replaceAll("[.;,]+$", "")), value.spans())
                : Addressees.of(value, bodies.describedTo(value));
    }

    DeadlineReader.@Nullable Time labelledTime(DeadlineReader deadlines) {
        Passage value = value(Label.TIME);
        return value == null ? null : deadlines.readLabelled(value);
    }

    @Nullable
    Passage labelledProduct() {
        Passage value = value(Label.PRODUCT);
        return value == null
                ? null
                : value.slice(0, value.text().replaceAll("[.;,]+$", "").length());
    }

    private @Nullable Passage value(Label label) {
        return labels.stream()
                .filter(labelled -> labelled.label() == label)
                .map(Labelled::value)
                .findFirst()
                .orElse(null);
    }
}
