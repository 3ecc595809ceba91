package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
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
        /// Who helps with all that stands below ("Bộ Công an chủ trì, phối hợp với ...:").
        Addressees helpers = Addressees.NONE;
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

    private static final Pattern ANNEX = Pattern.compile("^(?:phu luc|danh muc|bieu |mau )");

    private final DocumentType.Content content;
    private final List<Paragraph> paragraphs;
    private final List<Placed> placed = new ArrayList<>();
    private final List<Division> stack = new ArrayList<>();
    private final Division root;
    private final SectionKinds kinds;
    private final Headings headings;
    private SectionKind mode;

    private OutlineReader(List<Paragraph> paragraphs, DocumentType.Content content) {
        this.paragraphs =
                paragraphs.stream().filter(p -> p.kind() == Paragraph.Kind.BODY).toList();
        this.content = content;
        this.kinds = new SectionKinds(content);
        this.headings = new Headings(this.paragraphs);
        this.mode = kinds.first();
        this.root = new Division(null, null, "", mode);
    }

    static List<Placed> read(List<Paragraph> paragraphs, DocumentType.Content content) {
        return new OutlineReader(paragraphs, content).read();
    }

    private List<Placed> read() {
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean heading = headings.isHeading(i);
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
            SectionKind kind = SectionKinds.narrative(paragraph, here.kind);
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

    /// A heading in capitals without a number divides the document, or the numbered part that it stands in.
    private void openUnmarked(Paragraph paragraph) {
        if (HeadLine.isCapitals(paragraph.text()) && SectionWords.kindOf(paragraph.folded()) != null) {
            Division numbered = stack.isEmpty() || opensAnnex(paragraph) ? null : stack.getFirst();
            boolean inside = numbered != null
                    && numbered.marker != null
                    && numbered.marker.style().ordinal() <= Marker.Style.ROMAN.ordinal()
                    && !numbered.marker.label().isEmpty();
            stack.subList(inside ? 1 : 0, stack.size()).clear();
            Marker.Style style = inside ? Marker.Style.CAPITAL : Marker.Style.ROMAN;
            stack.add(division(inside ? numbered : root, new Marker(style, "", 0), paragraph, true));
            return;
        }
        stack.removeIf(
                division -> division.marker == null || division.marker.style().isBullet());
        Division parent = top();
        stack.add(division(parent, null, paragraph, true));
    }

    private static boolean opensAnnex(Paragraph paragraph) {
        return ANNEX.matcher(paragraph.folded()).find();
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
        SectionKind kind =
                heading ? kinds.under(text, parent.kind, parent == root, mode) : parent == root ? mode : parent.kind;
        Division division = new Division(parent, marker, text, kind);
        if (heading && !(marker == null && HeadLine.isCapitals(text))) {
            Agencies.Named addressees = LeadReader.headingAddressees(paragraph.passage());
            if (addressees != null) {
                division.lead = Addressees.of(paragraph.passage(), addressees);
                division.helpers = LeadReader.coordinating(paragraph.passage(), addressees.names(), addressees.to());
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

    /// A paragraph that ends in a colon says what follows.
    private void followLeadIn(Paragraph paragraph, Division here, boolean heading) {
        SectionKind kind = kinds.announcedBy(paragraph);
        boolean stays = here != root && here.kind == SectionKind.TASKS && kind != SectionKind.TASKS;
        if (kind != null && !heading && !stays) {
            mode = kind;
            here.kind = kind;
            root.kind = mode;
        }
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
}
