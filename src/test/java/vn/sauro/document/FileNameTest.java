package vn.sauro.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void foldersBeforeTheNameAreDropped() {
        assertThat(FileName.shown("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.shown("C:\\Users\\An\\Kết luận.docx")).isEqualTo("Kết luận.docx");
        assertThat(FileName.shown("/")).isEmpty();
    }

    @Test
    void whatCannotBeSeenIsDropped() {
        assertThat(FileName.shown("Kết\u0000 luận\r\nX: y\u202Efdp.exe\u200B")).isEqualTo("Kết luậnX: yfdp.exe");
    }

    @Test
    void marksSetApartBecomeOneLetter() {
        assertThat(FileName.shown("Ke\u0302\u0301t.pdf")).isEqualTo("Kết.pdf");
    }

    @Test
    void aNameOf500CharactersIsShortenedAndKeepsItsEnding() {
        var shown = FileName.shown("ậ".repeat(500) + ".docx");
        assertThat(shown)
                .hasSizeLessThanOrEqualTo(FileName.LONGEST)
                .endsWith("….docx")
                .startsWith("ậậ");
    }

    @Test
    void aNameIsNotCutInTheMiddleOfACharacter() {
        for (var shift = 0; shift < 2; shift++) {
            var shown = FileName.shown("x".repeat(shift) + "\uD83D\uDE00".repeat(300));
            assertThat(shown.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                    .isTrue();
        }
    }
}
