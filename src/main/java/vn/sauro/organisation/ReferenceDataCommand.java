package vn.sauro.organisation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sauro.shared.CsvFile;

/// Makes the small tables of provinces and communes in the program from a folder of reference data. Same input, same
/// output.
@Command(name = "reference-data", mixinStandardHelpOptions = true)
public final class ReferenceDataCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FROM")
    private Path from = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            write("provinces.csv", List.of("code", "name", "kind"));
            write("communes.csv", List.of("code", "name", "kind", "province"));
            return 0;
        } catch (NoSuchFileException | FileNotFoundException e) {
            spec.commandLine().getErr().println(PackWords.of("reference-data.missing", String.valueOf(e.getMessage())));
            return 1;
        }
    }

    private void write(String name, List<String> columns) throws IOException {
        var source = CsvFile.read(name, Files.newInputStream(from.resolve(name)));
        var rows = source.rows().stream()
                .sorted(Comparator.comparing(row -> row.get("code")))
                .toList();
        Files.createDirectories(out);
        try (var writer = Files.newBufferedWriter(out.resolve(name), StandardCharsets.UTF_8);
                var csv = new CSVPrinter(
                        writer,
                        CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            csv.printRecord(columns);
            for (var row : rows) csv.printRecord(columns.stream().map(column -> cell(row, column)));
        }
        spec.commandLine().getOut().println(PackWords.of("reference-data.written", out.resolve(name), rows.size()));
    }

    private static String cell(CsvFile.Row row, String column) {
        return switch (column) {
            case "kind" -> PlaceKind.ofWord(row.get("type")).name();
            case "province" -> row.get("province_code");
            default -> row.get(column);
        };
    }
}
