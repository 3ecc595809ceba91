package vn.sauro.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Writes small PDF files, good and bad, for tests.
public final class PdfFile {
    private static final float LEADING = 18;

    private PdfFile() {}

    /// Each page a list of lines; an empty line leaves a gap.
    public static byte[] of(List<List<String>> pages) throws IOException {
        try (var pdf = new PDDocument()) {
            var font = font(pdf);
            for (var lines : pages) addPage(pdf, font, lines);
            return bytes(pdf);
        }
    }

    static byte[] blank(int pages) throws IOException {
        try (var pdf = new PDDocument()) {
            for (var i = 0; i < pages; i++) pdf.addPage(new PDPage(PDRectangle.A4));
            return bytes(pdf);
        }
    }

    static byte[] encrypted(String password) throws IOException {
        try (var pdf = new PDDocument()) {
            addPage(pdf, font(pdf), List.of("Thông báo kết luận"));
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return bytes(pdf);
        }
    }

    /// The two halves of a head, far apart on the same lines.
    static byte[] head(List<String> left, List<String> right) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            var font = font(pdf);
            try (var content = new PDPageContentStream(pdf, page)) {
                for (var i = 0; i < left.size(); i++) show(content, font, 60, 780 - i * LEADING, left.get(i));
                for (var i = 0; i < right.size(); i++) show(content, font, 330, 780 - i * LEADING, right.get(i));
            }
            return bytes(pdf);
        }
    }

    /// One page whose content unfolds into so many megabytes, through two filters so that all of it is held at once.
    public static byte[] bomb(int megabytes) throws IOException {
        var spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        var stream = new ByteArrayOutputStream();
        try (var folded = new DeflaterOutputStream(stream, new Deflater(Deflater.BEST_SPEED))) {
            for (var i = 0; i < megabytes; i++) folded.write(spaces);
        }
        return written(List.of(
                ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"),
                stream("/Filter [/FlateDecode /ASCIIHexDecode]", stream.toByteArray())));
    }

    /// A stack of page-tree nodes, each with one child.
    static byte[] deep(int levels) throws IOException {
        var objects = new ArrayList<byte[]>();
        objects.add(ascii("<< /Type /Catalog /Pages 2 0 R >>"));
        for (var i = 0; i < levels; i++)
            objects.add(ascii("<< /Type /Pages /Kids [%d 0 R] /Count 1 >>".formatted(i + 3)));
        objects.add(ascii("<< /Type /Page /MediaBox [0 0 595 842] >>"));
        return written(objects);
    }

    private static byte[] stream(String dictionary, byte[] content) throws IOException {
        var object = new ByteArrayOutputStream();
        object.write(ascii("<< %s /Length %d >>\nstream\n".formatted(dictionary, content.length)));
        object.write(content);
        object.write(ascii("\nendstream"));
        return object.toByteArray();
    }

    private static byte[] written(List<byte[]> objects) throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(ascii("%PDF-1.7\n"));
        var places = new ArrayList<Integer>();
        for (var object : objects) {
            places.add(file.size());
            file.write(ascii(places.size() + " 0 obj\n"));
            file.write(object);
            file.write(ascii("\nendobj\n"));
        }
        var table = file.size();
        file.write(ascii("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1)));
        for (var place : places) file.write(ascii("%010d 00000 n \n".formatted(place)));
        file.write(ascii(
                "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, table)));
        return file.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void addPage(PDDocument pdf, PDFont font, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            for (var i = 0; i < lines.size(); i++) show(content, font, 70, 780 - i * LEADING, lines.get(i));
        }
    }

    private static void show(PDPageContentStream content, PDFont font, float x, float y, String text)
            throws IOException {
        if (text.isEmpty()) return;
        content.beginText();
        content.setFont(font, 13);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    /// The one font with Vietnamese letters that comes with the library.
    private static PDFont font(PDDocument pdf) throws IOException {
        try (var font =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            if (font == null) throw new IOException("no font");
            return PDType0Font.load(pdf, font);
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }
}
