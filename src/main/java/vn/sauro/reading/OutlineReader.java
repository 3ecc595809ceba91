package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.Reading.Section;
import vn.sauro.reading.Reading.SectionKind;

/// Reads how a document is divided: which paragraph is a heading, under which heading each one stands, and whether
/// results, limitations or instructions are told there.
final class OutlineReader {
    /// One division with its heading. `lead` is whom the heading or a call right below it addresses.
    static final class Division {
        final @Nullable Division parent;
        final @Nullable Marker marker;
        final String heading;
        SectionKind kind;
        Addressees lead = Addressees.NONE;
        boolean leadInHeading;

        Division(@Nullable Division parent, @Nullable Marker marker, String heading, SectionKind kind) {
            this.parent = parent;
            this.marker = marker;
            this.heading = heading;
            this.kind = kind;
        }

        /// "B.III.1.a"; empty at the top.
        String path() {
            String above = parent == null ? "" : parent.path();
            String part = marker == null ? "" : marker.pathPart();
            if (part.isEmpty()) {
                return above;
            }
            int dot = part.lastIndexOf('.');
            if (dot > 0 && (above.equals(part.substring(0, dot)) || above.endsWith("." + part.substring(0, dot)))) {
                return above + part.substring(dot);
            }
            return above.isEmpty() ? part : above + "." + part;
        }
    }

    /// A paragraph in its place.
    record Placed(Paragraph paragraph, Division division, SectionKind kind, boolean heading) {}

    private static final Pattern LEADS_IN = Pattern.compile(
            "(?:ket luan|y kien|chi dao|yeu cau|de nghi|noi dung|nhiem vu|giai phap|giao |cong viec|viec)[^.]{0,160}:$|giao ?:$|nhu sau ?:$|sau day ?:$|sau ?:$");
    private static final Pattern STRONG_TASKS_OF_REPORT = Pattern.compile(
            "phuong huong|nhiem vu tr\\S{2,3} t\\S{1,3}(?!\\S)|nhiem vu ?(?:,|va)? ?giai phap|^(?:(?:cac|mot so) )?giai phap|thoi gian toi|nhiem vu (?:nam|quy|thang|\\d)");
    /// "Để khắc phục hạn chế ..., Ban Thường vụ Tỉnh ủy giao:" calls, whatever it says before.
    private static final Pattern CALLS = Pattern.compile("(?<!\\p{L})(?:giao|yeu cau|de nghi) ?:$");
    private static final int LONGEST_HEADING = 260;

    private final DocumentType.Content content;
    private final List<Paragraph> paragraphs;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Division> stack = new ArrayList<>();
    private final Division root;
    private SectionKind mode;

    private OutlineReader(List<Paragraph> paragraphs, DocumentType.Content content) {
        this.paragraphs =
                paragraphs.stream().filter(p -> p.kind() == Paragraph.Kind.BODY).toList();
        this.content = content;
        this.mode = content == DocumentType.Content.REPORT ? SectionKind.RESULTS : SectionKind.OTHER;
        this.root = new Division(null, null, "", mode);
    }

    static List<Placed> read(List<Paragraph> paragraphs, DocumentType.Content content) {
        return new OutlineReader(paragraphs, content).read();
    }

    private List<Placed> read() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean heading = isHeading(i);
            if (paragraph.marker() != null
                    && (heading || !paragraph.marker().style().isBullet())) {
                open(paragraph, heading);
            } else if (heading) {
                openUnmarked(paragraph);
            } else if (paragraph.marker() == null && leavesNarrative(paragraph)) {
                stack.clear();
            } else if (paragraph.marker() == null || !paragraph.marker().style().isBullet()) {
                closeBullets();
            } else {
                closeBulletsLike(paragraph.marker().style());
            }
            Division here = top();
            SectionKind kind = narrative(paragraph, here.kind);
            placed.add(new Placed(paragraph, here, kind, heading));
            if (!heading || paragraph.text().endsWith(":")) {
                followLeadIn(paragraph, here, heading);
            }
        }
        return placed;
    }

    /// After a list of results, an unnumbered call ("Đối với các tồn tại, yêu cầu ...") speaks for the whole document.
    private boolean leavesNarrative(Paragraph paragraph) {
        return content == DocumentType.Content.NOTICE
                && top().kind != SectionKind.TASKS
                && (paragraph.folded().startsWith("thay mat") || Imperative.isCallOnSomebody(paragraph.passage()));
    }

    private Division top() {
        return stack.isEmpty() ? root : stack.getLast();
    }

    private void open(Paragraph paragraph, boolean heading) {
        Marker marker = java.util.Objects.requireNonNull(paragraph.marker());
        if (!marker.style().isBullet()) {
            stack.removeIf(division ->
                    division.marker == null || division.marker.style().isBullet());
        }
        for (int i = 0; i < stack.size(); i++) {
            Marker above = stack.get(i).marker;
            if (above != null && (above.style() == marker.style() || isWider(marker.style(), above.style()))) {
                stack.subList(i, stack.size()).clear();
                break;
            }
        }
        Division parent = top();
        stack.add(division(parent, marker, paragraph, heading));
    }

    /// Parts, chapters and articles never stand inside the numbers; dotted numbers never inside longer ones.
    private static boolean isWider(Marker.Style style, Marker.Style other) {
        return style.ordinal() <= Marker.Style.ROMAN.ordinal() && other.ordinal() > style.ordinal()
                || style.ordinal() >= Marker.Style.NUMBER.ordinal()
                        && style.ordinal() <= Marker.Style.NUMBER_4.ordinal()
                        && other.ordinal() > style.ordinal()
                        && other.ordinal() <= Marker.Style.NUMBER_4.ordinal();
    }

    private void openUnmarked(Paragraph paragraph) {
        if (HeadLine.isCapitals(paragraph.text()) && SectionWords.kindOf(paragraph.folded()) != null) {
            stack.clear();
            stack.add(division(root, new Marker(Marker.Style.ROMAN, "", 0), paragraph, true));
            return;
        }
        stack.removeIf(
                division -> division.marker == null || division.marker.style().isBullet());
        Division parent = top();
        stack.add(division(parent, null, paragraph, true));
    }

    private void closeBullets() {
        stack.removeIf(
                division -> division.marker != null && division.marker.style().isBullet());
    }

    private void closeBulletsLike(Marker.Style style) {
        for (int i = 0; i < stack.size(); i++) {
            Marker marker = stack.get(i).marker;
            if (marker != null && marker.style() == style) {
                stack.subList(i, stack.size()).clear();
                return;
            }
        }
    }

    private Division division(Division parent, @Nullable Marker marker, Paragraph paragraph, boolean heading) {
        String text = heading ? paragraph.text() : runIn(paragraph.text());
        SectionKind kind = heading ? kindOf(Folding.fold(text), parent) : parent == root ? mode : parent.kind;
        Division division = new Division(parent, marker, text, kind);
        if (heading && !(marker == null && HeadLine.isCapitals(text))) {
            Agencies.Named addressees = LeadReader.headingAddressees(paragraph.passage());
            if (addressees != null) {
                division.lead = Addressees.of(paragraph.passage(), addressees);
                division.leadInHeading = true;
                if (division.kind == SectionKind.OTHER && content != DocumentType.Content.LAW) {
                    division.kind = SectionKind.TASKS;
                }
            }
        }
        return division;
    }

    private static String runIn(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < 140 ? text.substring(0, colon) : "";
    }

    private SectionKind kindOf(String folded, Division parent) {
        if (content != DocumentType.Content.REPORT && CALLS.matcher(folded).find()) {
            return SectionKind.TASKS;
        }
        SectionKind words = SectionWords.kindOf(folded);
        if (words != null
                && words != SectionKind.TASKS
                && parent.kind == SectionKind.TASKS
                && Imperative.startsWithVerb(folded)) {
            words = null;
        }
        if (words == SectionKind.TASKS
                && content == DocumentType.Content.REPORT
                && !STRONG_TASKS_OF_REPORT.matcher(folded).find()) {
            words = null;
        }
        if (words == SectionKind.RECOMMENDATIONS
                && parent.kind == SectionKind.TASKS
                && content != DocumentType.Content.REPORT) {
            words = null;
        }
        if (words != null) {
            return words;
        }
        if (parent != root) {
            return parent.kind;
        }
        return content == DocumentType.Content.PLAN ? SectionKind.TASKS : mode;
    }

    private static SectionKind narrative(Paragraph paragraph, SectionKind kind) {
        String folded = paragraph.folded();
        boolean turns = folded.startsWith("tuy nhien") || folded.startsWith("ben canh");
        return turns && kind == SectionKind.RESULTS && (folded.contains("han che") || folded.contains("ton tai"))
                ? SectionKind.LIMITATIONS
                : kind;
    }

    /// A paragraph that ends in a colon says what follows.
    private void followLeadIn(Paragraph paragraph, Division here, boolean heading) {
        String text = paragraph.folded().stripTrailing();
        if (!text.endsWith(":") || content == DocumentType.Content.LAW) {
            return;
        }
        int sentence = text.lastIndexOf(". ") + 1;
        String last = text.substring(sentence);
        SectionKind kind = leadInKind(last);
        if (kind != null && !heading) {
            if (here == root || here.kind != SectionKind.TASKS || kind == SectionKind.TASKS) {
                mode = kind;
                here.kind = kind;
                root.kind = mode;
            }
        }
    }

    private @Nullable SectionKind leadInKind(String folded) {
        if (folded.contains("ket qua") && !folded.contains("yeu cau") && !folded.contains("ket luan")) {
            return SectionKind.RESULTS;
        }
        if ((folded.contains("han che") || folded.contains("kho khan")) && !folded.contains("yeu cau")) {
            return SectionKind.LIMITATIONS;
        }
        if (content == DocumentType.Content.REPORT) {
            return null;
        }
        return LEADS_IN.matcher(folded).find() && !folded.startsWith("can cu") ? SectionKind.TASKS : null;
    }

    /// A heading is short, does not end like a sentence, and something stands under it.
    private boolean isHeading(int at) {
        Paragraph paragraph = paragraphs.get(at);
        String text = paragraph.text().strip();
        if (text.length() > LONGEST_HEADING) {
            return false;
        }
        Marker marker = paragraph.marker();
        boolean capitals = HeadLine.isCapitals(text);
        if (marker == null) {
            return capitals && text.length() > 6
                    || text.endsWith(":")
                            && text.length() < 130
                            && !LEADS_IN.matcher(paragraph.folded()).find();
        }
        if (capitals && !marker.style().isBullet()) {
            return true;
        }
        boolean addresses = LeadReader.headingAddressees(paragraph.passage()) != null;
        if (text.endsWith(";") || text.endsWith(",")) {
            return false;
        }
        if (text.endsWith(".")) {
            return addresses
                    || !marker.style().isBullet()
                            && text.split(" ").length <= 12
                            && !Imperative.isInstruction(paragraph.passage())
                            && hasText(at);
        }
        if (marker.style().isBullet()) {
            return text.endsWith(":") && text.length() < 160 || addresses && text.length() < 120 && hasText(at);
        }
        return text.endsWith(":") || addresses || hasText(at);
    }

    /// Whether something narrower stands under this paragraph.
    private boolean hasText(int at) {
        if (at + 1 >= paragraphs.size()) {
            return false;
        }
        Marker own = paragraphs.get(at).marker();
        Marker next = paragraphs.get(at + 1).marker();
        if (own == null || next == null) {
            return true;
        }
        return next.style() != own.style()
                && next.style().ordinal() > own.style().ordinal();
    }

    /// The headings as they are shown.
    static List<Section> sections(List<Placed> placed) {
        return placed.stream()
                .filter(Placed::heading)
                .map(place -> {
                    String path = place.paragraph().marker() == null
                                    || place.paragraph().marker().style().isBullet()
                            ? null
                            : place.division().path();
                    return new Section(
                            path,
                            place.paragraph().text().replaceAll("[\\s:.]+$", ""),
                            place.paragraph().line(),
                            place.division().kind,
                            place.paragraph().passage().spans());
                })
                .toList();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
