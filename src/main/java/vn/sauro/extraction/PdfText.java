package vn.sauro.extraction;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The text layer of a PDF, line by line as the page shows it, a blank line where the page leaves a gap.
final class PdfText {
    static final int MOST_PAGES = 2_000;
    /// Fewer letters than this on a page, on average, are stamps and page numbers on a scan.
    private static final int FEWEST_LETTERS = 5;

    private PdfText() {}

    static void extract(Path file, FileLines lines) throws FileRefused {
        try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            var pages = pages(pdf);
            var letters = 0L;
            for (var page = 1; page <= pages; page++) letters += addPage(pdf, page, lines);
            if (letters < (long) pages * FEWEST_LETTERS) throw new FileRefused(FileRefusal.NO_TEXT_LAYER);
        } catch (InvalidPasswordException _) {
            throw new FileRefused(FileRefusal.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            throw new FileRefused(FileRefusal.DAMAGED);
        }
    }

    /// Counted, because the number that the file itself gives may lie.
    private static int pages(PDDocument pdf) throws FileRefused {
        if (pdf.getNumberOfPages() > MOST_PAGES) throw new FileRefused(FileRefusal.TOO_MANY_PAGES);
        var pages = 0;
        for (var _ : pdf.getPages()) {
            if (++pages > MOST_PAGES) throw new FileRefused(FileRefusal.TOO_MANY_PAGES);
        }
        if (pages == 0) throw new FileRefused(FileRefusal.EMPTY);
        return pages;
    }

    private static long addPage(PDDocument pdf, int number, FileLines lines) throws IOException, FileRefused {
        var page = new Page();
        page.setStartPage(number);
        page.setEndPage(number);
        page.writeText(pdf, Writer.nullWriter());
        lines.newPage();
        for (var line : page.withGaps()) lines.add(line);
        return page.letters();
    }

    /// One line of a page: its words and where its foot stands.
    private record Line(String text, float foot) {}

    /// Gathers one page.
    private static final class Page extends PDFTextStripper {
        /// Lines further apart than this, measured in the usual distance, have a gap between them.
        private static final float GAP = 1.3f;

        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private float foot;
        private float end;

        Page() {
            setSortByPosition(true);
            setShouldSeparateByBeads(false);
            setSuppressDuplicateOverlappingText(true);
        }

        List<String> withGaps() {
            var usual = usualDistance();
            var result = new ArrayList<String>();
            for (var i = 0; i < lines.size(); i++) {
                var gap = i == 0 ? 0 : lines.get(i).foot - lines.get(i - 1).foot;
                if (usual > 0 && gap > GAP * usual) result.add("");
                result.add(lines.get(i).text);
            }
            return result;
        }

        long letters() {
            return lines.stream()
                    .mapToLong(line ->
                            line.text.codePoints().filter(Character::isLetter).count())
                    .sum();
        }

        private float usualDistance() {
            var distances = new ArrayList<Float>();
            for (var i = 1; i < lines.size(); i++) {
                var distance = lines.get(i).foot - lines.get(i - 1).foot;
                if (distance > 1) distances.add(distance);
            }
            distances.sort(null);
            return distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            var first = positions.getFirst();
            // what stands far apart on one line, as the two halves of a head do, stays apart
            if (!words.isEmpty() && first.getXDirAdj() - end > 2 * first.getWidthOfSpace() + first.getFontSizeInPt())
                words.append(' ');
            words.append(text);
            foot = first.getYDirAdj();
            var last = positions.getLast();
            end = last.getXDirAdj() + last.getWidthDirAdj();
        }

        @Override
        protected void writeWordSeparator() {
            words.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            if (!words.isEmpty()) lines.add(new Line(words.toString(), foot));
            words.setLength(0);
        }

        @Override
        protected void writePageEnd() {
            writeLineSeparator();
        }

        @Override
        protected void writeParagraphStart() {}

        @Override
        protected void writeParagraphEnd() {}
    }
}
