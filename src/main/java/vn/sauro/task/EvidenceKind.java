package vn.sauro.task;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kinds of file that may prove a result. The first bytes decide, and the name has to agree with them.
public enum EvidenceKind {
    PDF("application/pdf", Set.of("pdf"), "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    /// Word, Excel and PowerPoint of today.
    OFFICE("application/octet-stream", Set.of("docx", "xlsx", "pptx", "odt", "ods"), new byte[] {'P', 'K', 3, 4}),
    /// Word, Excel and PowerPoint until 2003.
    OLD_OFFICE("application/octet-stream", Set.of("doc", "xls", "ppt"), new byte[] {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0
    }),
    PNG("image/png", Set.of("png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}),
    TEXT("text/plain;charset=UTF-8", Set.of("txt", "csv"), new byte[0]);

    /// How many of the first bytes `of` wants to see.
    static final int HEAD = 512;

    private final String contentType;
    private final Set<String> endings;
    private final byte[] start;

    EvidenceKind(String contentType, Set<String> endings, byte[] start) {
        this.contentType = contentType;
        this.endings = endings;
        this.start = start;
    }

    String contentType() {
        return contentType;
    }

    /// Empty if the file is of no kind that is taken, or is not what its name says.
    static Optional<EvidenceKind> of(String fileName, byte[] head) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .filter(kind -> startsWith(head, kind.start))
                .filter(kind -> kind != TEXT || isText(head))
                .findFirst();
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    private static boolean isText(byte[] head) {
        for (byte each : head) {
            if (each == 0) return false;
        }
        // the head may end inside a character of up to four bytes
        int whole = head.length < HEAD ? head.length : head.length - 3;
        for (int end = head.length; end >= whole; end--) {
            if (decodes(head, end)) return true;
        }
        return false;
    }

    private static boolean decodes(byte[] head, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, end));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
