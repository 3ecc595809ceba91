package vn.sauro.extraction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The text of a file, or why there is none.
public sealed interface FileText permits FileText.Lines, FileRefusal {
    /// The lines as they stand on the pages, in Unicode NFC without control characters. `pageStarts` names the first
    /// line, from 1, of every page after the first, as far as the file tells.
    record Lines(List<String> lines, List<Integer> pageStarts) implements FileText {
        public Lines {
            lines = List.copyOf(lines);
            pageStarts = List.copyOf(pageStarts);
        }
    }

    /// Takes the text out. What a hostile PDF does to memory and time is not contained here: the server calls this in a
    /// process of its own.
    static FileText of(Path file, FileFormat format) throws IOException {
        var lines = new FileLines();
        try {
            switch (format) {
                case TXT -> TxtText.extract(file, lines);
                case PDF -> PdfText.extract(file, lines);
                case DOCX -> DocxText.extract(file, lines);
            }
            return lines.finished();
        } catch (FileRefused refused) {
            return refused.refusal;
        }
    }
}
