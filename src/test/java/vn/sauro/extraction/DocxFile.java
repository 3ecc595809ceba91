package vn.sauro.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small DOCX files, good and bad, for tests.
public final class DocxFile {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private String documentType = "";

    /// A document with these elements in its body.
    public static DocxFile of(String... body) {
        return new DocxFile().part("document", "document.main", "<w:body>" + String.join("", body) + "</w:body>");
    }

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>"
                        .formatted(level, list)
                + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        for (var cell : cells) row.append("<w:tc>").append(cell).append("</w:tc>");
        return row.append("</w:tr>").toString();
    }

    DocxFile part(String name, String type, String content) {
        types.append("<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(name, TYPE, type));
        parts.put("word/" + name + ".xml", content);
        return this;
    }

    /// What stands before the root element of the main part.
    DocxFile documentType(String declaration) {
        documentType = declaration;
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            writeTypes(zip);
            for (var part : parts.entrySet()) write(zip, part.getKey(), xml(part.getKey(), part.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A document whose one paragraph unfolds into so many megabytes.
    static byte[] bomb(int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var bomb = DocxFile.of();
        try (var zip = new ZipOutputStream(bytes)) {
            bomb.writeTypes(zip);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var spaces = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
            zip.write("<w:document xmlns:w=\"%s\"><w:body>".formatted(WORD).getBytes(StandardCharsets.UTF_8));
            for (var i = 0; i < megabytes; i++) zip.write(spaces);
        }
        return bytes.toByteArray();
    }

    private void writeTypes(ZipOutputStream zip) throws IOException {
        write(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + types + "</Types>");
    }

    private String xml(String name, String content) {
        var root = name.replaceFirst("word/(\\w+?)\\d*\\.xml", "$1");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%s<w:%s xmlns:w=\"%s\">%s</w:%s>"
                .formatted(documentType, root, WORD, content, root);
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
