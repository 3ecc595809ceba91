package vn.sauro.organisation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.shared.CsvFile;

/// The files of a pack as rows, and what is wrong with single cells. Everything wrong is gathered, reading goes on.
final class PackRows {
    private static final int LONGEST_CELL = 2_000;

    private final PackFolder folder;
    private final List<PackProblem> problems = new ArrayList<>();
    private final MessageDigest digest;

    PackRows(PackFolder folder) {
        this.folder = folder;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<PackProblem> problems() {
        return problems;
    }

    /// Over the bytes of all files read so far.
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    void problem(String file, long line, String key, Object... arguments) {
        problems.add(new PackProblem(folder.nameOf(file), line, key, List.of(arguments)));
    }

    /// The rows of a file that has all these columns; none where it cannot be read.
    List<CsvFile.Row> of(String file, String... columns) {
        try (var bytes = folder.open(file)) {
            var content = bytes.readAllBytes();
            digest.update(content);
            var csv = CsvFile.read(file, new java.io.ByteArrayInputStream(content));
            return checked(csv, List.of(columns));
        } catch (NoSuchFileException | FileNotFoundException e) {
            problem(file, 0, "file-missing");
        } catch (CsvFile.Unreadable e) {
            problem(file, e.line(), "unreadable");
        } catch (IOException e) {
            problem(file, 0, "file-unreadable");
        }
        return List.of();
    }

    private List<CsvFile.Row> checked(CsvFile csv, List<String> columns) {
        var missing = columns.stream()
                .filter(column -> !csv.columns().contains(column))
                .toList();
        missing.forEach(column -> problem(csv.name(), 1, "column-missing", column));
        csv.columns().stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> problem(csv.name(), 1, "column-unknown", column));
        if (!missing.isEmpty()) return List.of();
        return csv.rows().stream()
                .filter(row -> isWhole(csv.name(), row, columns.size()))
                .toList();
    }

    private boolean isWhole(String file, CsvFile.Row row, int columns) {
        if (row.cells().size() != columns) {
            problem(file, row.line(), "cells", row.cells().size(), columns);
            return false;
        }
        if (row.cells().stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            problem(file, row.line(), "cell-too-long", LONGEST_CELL);
            return false;
        }
        return true;
    }

    /// The cell, which must not be empty.
    @Nullable
    String required(String file, CsvFile.Row row, String column) {
        if (row.find(column).isEmpty()) problem(file, row.line(), "empty", column);
        return row.find(column).orElse(null);
    }

    <E extends Enum<E>> @Nullable E oneOf(Class<E> names, String file, CsvFile.Row row, String column) {
        var cell = required(file, row, column);
        return cell == null ? null : named(names, file, row, cell);
    }

    <E extends Enum<E>> @Nullable E named(Class<E> names, String file, CsvFile.Row row, String cell) {
        for (var each : names.getEnumConstants()) if (each.name().equals(cell)) return each;
        var known = String.join(
                ", ", Arrays.stream(names.getEnumConstants()).map(Enum::name).toList());
        problem(file, row.line(), "not-one-of", cell, known);
        return null;
    }

    @Nullable
    LocalDate date(String file, CsvFile.Row row, String column) {
        var cell = row.get(column);
        if (cell.isEmpty()) return null;
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException _) {
            problem(file, row.line(), "no-date", cell);
            return null;
        }
    }
}
