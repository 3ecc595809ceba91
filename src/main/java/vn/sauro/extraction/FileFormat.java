package vn.sauro.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// A form of file that we take text from. The content decides, never the name alone.
public enum FileFormat implements FileCheck {
    TXT("txt", "text", "md"),
    PDF("pdf"),
    DOCX("docx", "docm");

    /// Endings that promise a form; any other is part of the name.
    private static final Set<String> KNOWN = Set.of(
            "txt", "text", "md", "pdf", "docx", "docm", "doc", "rtf", "odt", "xls", "xlsx", "xlsm", "ppt", "pptx",
            "csv", "htm", "html", "xml", "json", "zip", "rar", "7z", "exe", "com", "bat", "cmd", "ps1", "sh", "js",
            "vbs", "jar", "msi", "scr", "dll", "png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp", "mp3", "mp4",
            "eml", "msg");

    private final Set<String> endings;

    FileFormat(String... endings) {
        this.endings = Set.of(endings);
    }

    /// Looks at the beginning of the file and at the end of its name, which must agree.
    public static FileCheck of(Path file, String name) throws IOException {
        if (Files.size(file) == 0) return FileRefusal.EMPTY;
        var found = byContent(file);
        return found instanceof FileFormat format && !format.mayBeCalled(name) ? FileRefusal.NAME_LIES : found;
    }

    private static FileCheck byContent(Path file) throws IOException {
        byte[] head;
        try (var bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(1024);
        }
        var start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) return PDF;
        if (start.startsWith("PK\u0003\u0004")) return DocxPackage.check(file);
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) return FileRefusal.OLD_WORD;
        if (isWebPage(start)) return FileRefusal.WEB_PAGE;
        return start.startsWith("{\\rtf") ? FileRefusal.NOT_A_DOCUMENT : TxtText.check(file);
    }

    private static boolean isWebPage(String start) {
        var words = start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        return words.startsWith("<!doctype html") || words.startsWith("<html") || words.startsWith("<?xml");
    }

    private boolean mayBeCalled(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        // "Thông báo số 12.TB-VP" has a dot and no ending
        return endings.contains(ending) || !KNOWN.contains(ending);
    }
}
