package vn.sauro.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Plain text in Unicode. Older Vietnamese codes are refused: which of the three it is cannot be told for certain, and
/// a wrong guess would put wrong words into a document.
final class TxtText {
    /// In UTF-16 every character takes two bytes, in UTF-8 at most three for Vietnamese.
    private static final long MOST_BYTES = 3L * FileLines.MOST_CHARACTERS;

    private TxtText() {}

    static FileCheck check(Path file) throws IOException {
        try {
            decode(file);
            return FileFormat.TXT;
        } catch (FileRefused refused) {
            return refused.refusal;
        }
    }

    static void extract(Path file, FileLines lines) throws IOException, FileRefused {
        for (var page : decode(file).split("\f", -1)) {
            lines.newPage();
            for (var line : (Iterable<String>) page.lines()::iterator) lines.add(line);
        }
    }

    private static String decode(Path file) throws IOException, FileRefused {
        if (Files.size(file) > MOST_BYTES) throw new FileRefused(FileRefusal.TOO_MUCH_TEXT);
        var bytes = Files.readAllBytes(file);
        var marked = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
        try {
            var text = decode(bytes, marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
            if (isBinary(text)) throw new FileRefused(FileRefusal.NOT_A_DOCUMENT);
            return text;
        } catch (CharacterCodingException _) {
            throw new FileRefused(looksLikeText(bytes) ? FileRefusal.OLD_ENCODING : FileRefusal.NOT_A_DOCUMENT);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String decode(byte[] bytes, Charset code) throws CharacterCodingException {
        return code.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean isBinary(String text) {
        return text.indexOf('\0') >= 0
                || text.chars().filter(TxtText::isControl).count() > 3 + text.length() / 100;
    }

    private static boolean looksLikeText(byte[] bytes) {
        var controls = 0;
        for (var b : bytes) {
            if (b == 0) return false;
            if (isControl(b & 0xFF)) controls++;
        }
        return controls <= 3 + bytes.length / 100;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }
}
