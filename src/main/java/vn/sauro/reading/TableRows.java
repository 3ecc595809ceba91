package vn.sauro.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sauro.reading.OutlineReader.Division;
import vn.sauro.reading.OutlineReader.Placed;
import vn.sauro.reading.Reading.SectionKind;

/// The rows of an annex as they are gathered: each becomes an instruction whose other cells are its labels.
final class TableRows {
    private static final Pattern EMPTY = Pattern.compile("[-–—.…/x]*");

    /// What the lines of a table leave behind when a page is scanned.
    private static final Pattern SPECKS = Pattern.compile("^[_=|‘’'`]+|[_=|‘’'`]+$|^[—–]$");

    /// "nt", "như trên": what the row above holds.
    private static final Pattern DITTO = Pattern.compile("(?iu)[-\"]*(?:n/?t|như trên)[-.\"]*");

    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<TableColumn, Passage> open = new EnumMap<>(TableColumn.class);
    private final Map<TableColumn, Passage> above = new EnumMap<>(TableColumn.class);
    private int sense;
    private Division division = new Division(null, null, "", SectionKind.TASKS);

    /// "II. Đề án 06" between the rows.
    void openSection(String heading) {
        close();
        division = new Division(null, null, heading.strip(), SectionKind.TASKS);
    }

    /// Words of a cell of the open row, behind those that are there.
    void add(TableColumn column, Passage words) {
        Passage clean = words.without(SPECKS);
        if (!clean.isEmpty() && !EMPTY.matcher(clean.text()).matches()) {
            open.merge(column, clean, Passage::join);
        }
    }

    @Nullable
    Passage cell(TableColumn column) {
        return open.get(column);
    }

    /// Ends the open row; one that says no more than a number and a text is none.
    void close() {
        open.replaceAll(
                (column, words) -> DITTO.matcher(words.text()).matches() ? above.getOrDefault(column, words) : words);
        Passage task = open.get(TableColumn.TASK);
        boolean more = open.keySet().stream()
                .anyMatch(column ->
                        column != TableColumn.TASK && column != TableColumn.NUMBER && column != TableColumn.OTHER);
        if (task != null && more) {
            Placed place =
                    new Placed(new Paragraph(Paragraph.Kind.BODY, null, task), division, SectionKind.TASKS, false);
            instructions.add(Instruction.ofRow(place, Map.copyOf(open)));
            above.clear();
            above.putAll(open);
            open.forEach((column, words) -> sense += column.fits(words));
        }
        open.clear();
    }

    /// How many cells hold what their columns are for, less those that hold something else.
    int sense() {
        return sense;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    List<Instruction> instructions() {
        return instructions;
    }
}
