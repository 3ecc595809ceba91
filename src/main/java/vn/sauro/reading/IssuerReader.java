package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.HeadParts.BodyLine;
import vn.sauro.reading.Reading.Span;

/// Who issues a document: the bodies that its head names one under the other, or what the closing words and the
/// signature tell where there is no head.
final class IssuerReader {
    /// A body with the lines that name it.
    record Body(String name, List<Span> spans) {}

    private static final Pattern FIRST_WORD_OF_BODY = Pattern.compile(
            "^(?:so|bo|ban|van phong|uy ban|ubnd|cuc|chi cuc|tong cuc|cong an|dang uy|dang bo|to|trung tam|phong|hoi|truong|vien|thanh tra|toa an|vien kiem sat|hoi dong|hdnd|tinh uy|thanh uy|tinh doan|lien doan|mat tran|chinh phu|thu tuong|cong ty|tong cong ty|tap doan|huyen uy|ban chap hanh|chi bo|doan(?! dbqh| dai bieu)|quoc hoi|bao|kho bac|thue|ngan hang|bo chi huy)\\b");
    private static final Pattern OF_PROVINCE =
            Pattern.compile("(?i)(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) ((?:tỉnh|thành phố) .+)");
    private static final Pattern BY_CLOSING =
            Pattern.compile("(?:ubnd|uy ban nhan dan) (?:xa|phuong|dac khu|tinh|huyen|thanh pho) ");

    private IssuerReader() {}

    /// The bodies from the lines at the left of the head, the highest first.
    static List<Body> bodies(List<BodyLine> lines) {
        List<List<BodyLine>> groups = new ArrayList<>();
        for (BodyLine line : lines) {
            String folded = Folding.fold(line.text());
            if (groups.isEmpty() || FIRST_WORD_OF_BODY.matcher(folded).find() && !isOpen(groups.getLast())) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(line);
        }
        return groups.stream().map(IssuerReader::body).toList();
    }

    /// "BAN CHỈ ĐẠO PHÁT TRIỂN KHOA HỌC," goes on in the next line.
    private static boolean isOpen(List<BodyLine> group) {
        return group.getLast().text().strip().matches(".*(?:,|\\bVÀ|\\bVỀ|\\bCỦA)$");
    }

    private static Body body(List<BodyLine> group) {
        StringBuilder name = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (BodyLine line : group) {
            boolean last = line == group.getLast();
            String text = line.text()
                    .replaceAll(last ? "[*_\\-–—.,\\s]+$" : "[*_–—\\s]+$", "")
                    .strip();
            name.append(name.isEmpty() ? "" : " ").append(HeadLine.whole(text));
            spans.add(line.span());
        }
        return new Body(ProperNames.spelled(name.toString()), spans);
    }

    /// As the head prints it; an office or a department is named with the province it belongs to.
    static @Nullable Body issuer(List<Body> bodies, FootReader.Foot foot, List<Paragraph> paragraphs) {
        if (bodies.isEmpty()) {
            return fromText(foot, paragraphs);
        }
        Body own = bodies.getLast();
        if (bodies.size() == 1) {
            return own;
        }
        Body above = bodies.get(bodies.size() - 2);
        String folded = Folding.fold(own.name());
        if (folded.equals("van phong") || folded.equals("thanh tra") || folded.equals("van phong ubnd")) {
            return joined(own, own.name() + " " + above.name(), above);
        }
        Matcher province = OF_PROVINCE.matcher(above.name());
        boolean ofProvince = folded.matches("so .*") && province.matches() && !folded.contains(" tinh ");
        return ofProvince ? joined(own, own.name() + " " + province.group(1), above) : own;
    }

    private static Body joined(Body own, String name, Body above) {
        List<Span> spans = new ArrayList<>(own.spans());
        spans.addAll(above.spans());
        return new Body(name, spans);
    }

    /// Without a head the closing words or the signature tell who wrote.
    private static @Nullable Body fromText(FootReader.Foot foot, List<Paragraph> paragraphs) {
        String capacity = foot.signer() == null ? null : foot.signer().capacity();
        if (capacity == null || !Folding.fold(capacity).contains("uy ban nhan dan")) {
            return null;
        }
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            Passage passage = paragraphs.get(i).passage();
            Matcher matcher = BY_CLOSING.matcher(passage.folded());
            while (matcher.find()) {
                Agencies.Named named = Agencies.at(passage, matcher.start());
                if (named != null && named.to() > matcher.end()) {
                    return new Body(
                            named.names().getFirst(),
                            passage.slice(matcher.start(), named.to()).spans());
                }
            }
        }
        return null;
    }
}
