package vn.sauro.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that somebody sent as a table of tasks. It is not trusted: it must be small, unpack to little, and hold a
/// table; nothing in it is run.
final class ExcelFile {
    private static final Logger LOG = LoggerFactory.getLogger(ExcelFile.class);
    static final long BYTES_MAXIMUM = 5L * 1024 * 1024;
    static final int ROWS_MAXIMUM = 5_000;
    /// A real table of five thousand tasks unpacks to some ten megabytes.
    private static final long UNPACKED_MAXIMUM = 24L * 1024 * 1024;

    private static final int PARTS_MAXIMUM = 500;

    sealed interface Outcome {}

    record Table(TaskSheet sheet) implements Outcome {}

    /// Why it cannot be used. Each name has its words in `messages/exchange.properties`.
    enum Refused implements Outcome {
        NOTHING_SENT,
        TOO_LARGE,
        NOT_EXCEL,
        OLD_EXCEL,
        UNPACKS_TO_TOO_MUCH,
        NO_HEADING,
        NO_ROWS,
        TOO_MANY_ROWS
    }

    private ExcelFile() {}

    static Outcome read(byte[] file) {
        var unfit = unfit(file);
        if (unfit.isPresent()) return unfit.get();
        try (var parts = OPCPackage.open(new ByteArrayInputStream(file));
                var workbook = new XSSFWorkbook(parts)) {
            return table(workbook);
        } catch (IOException | OpenXML4JException | RuntimeException unreadable) {
            // what a damaged or hostile file makes the library throw is not to be listed; the file stays out
            LOG.info("A file sent as Excel cannot be read: {}", unreadable.toString());
            return Refused.NOT_EXCEL;
        }
    }

    private static Optional<Refused> unfit(byte[] file) {
        if (file.length > BYTES_MAXIMUM) return Optional.of(Refused.TOO_LARGE);
        if (begins(file, 0xd0, 0xcf)) return Optional.of(Refused.OLD_EXCEL);
        if (!begins(file, 'P', 'K')) return Optional.of(Refused.NOT_EXCEL);
        try {
            return unpacksToTooMuch(file) ? Optional.of(Refused.UNPACKS_TO_TOO_MUCH) : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.of(Refused.NOT_EXCEL);
        }
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xff) == first && (file[1] & 0xff) == second;
    }

    /// Unpacks it once, keeping nothing, before anything else looks at it.
    private static boolean unpacksToTooMuch(byte[] file) throws IOException {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (int parts = 0; zip.getNextEntry() != null; parts++) {
                if (parts >= PARTS_MAXIMUM) return true;
                for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
                    unpacked += count;
                    if (unpacked > UNPACKED_MAXIMUM) return true;
                }
            }
        }
        return false;
    }

    /// The first sheet that has a table of tasks in it.
    private static Outcome table(XSSFWorkbook workbook) {
        for (var sheet : workbook) {
            var table = TaskSheet.of(new SheetCells(sheet));
            if (table.isEmpty()) continue;
            int rows = table.get().rows().size();
            if (rows == 0) return Refused.NO_ROWS;
            return rows > ROWS_MAXIMUM ? Refused.TOO_MANY_ROWS : new Table(table.get());
        }
        return Refused.NO_HEADING;
    }
}
