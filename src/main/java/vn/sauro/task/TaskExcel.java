package vn.sauro.task;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.sauro.shared.ExcelTable;
import vn.sauro.task.Board.Line;

/// Lists and the board as Excel files, in the language of the page.
@Component
class TaskExcel {
    private final MessageSource words;

    TaskExcel(MessageSource words) {
        this.words = words;
    }

    ExcelTable<TaskRow> list() {
        return new ExcelTable<TaskRow>(word("task.list.title"))
                .column(word("task.code"), 20, TaskRow::code)
                .column(word("task.title"), 60, TaskRow::title)
                .column(word("task.document"), 24, TaskRow::documentWords)
                .column(word("task.assigner"), 28, TaskRow::assignerName)
                .column(word("task.lead"), 32, TaskRow::leadName)
                .column(word("task.jointLeads"), 32, TaskRow::jointLeads)
                .column(word("task.monitoring"), 28, TaskRow::monitoring)
                .column(word("task.guiding"), 28, TaskRow::guiding)
                .column(word("task.field"), 22, row -> word("field." + row.field()))
                .column(word("task.deadline"), 14, TaskRow::deadline)
                .column(
                        word("task.originalDeadline"),
                        14,
                        row -> row.course().deadline().original())
                .column(
                        word("task.extensions"),
                        12,
                        row -> row.course().deadline().extensions())
                .column(word("task.deadlineWords"), 24, TaskRow::deadlineWords)
                .column(word("task.state"), 22, row -> word("state." + row.state()))
                .column(word("task.standing"), 22, row -> word("standing." + row.standing()))
                .column(word("task.progress"), 12, row -> row.measured() ? row.progress() : null)
                .column(word("task.resultOn"), 14, TaskRow::resultOn)
                .column(word("task.owed"), 14, row -> row.course().deadline().owed())
                .column(word("task.openObstacles"), 12, TaskRow::openObstacles)
                .column(word("task.promised"), 14, row -> row.course().promised())
                .column(word("task.children"), 12, row -> row.hasManyLeads() ? row.children() : null)
                .column(word("task.childrenDone"), 12, row -> row.hasManyLeads() ? row.childrenDone() : null);
    }

    ExcelTable<Line> board() {
        var table = new ExcelTable<Line>(word("task.board.title"))
                .column(word("task.board.line"), 44, Line::name)
                .column(word("task.board.total"), 12, line -> line.counts().total());
        for (var column : Board.COLUMNS) {
            table.column(word("show." + column), 14, line -> line.counts().of(column));
        }
        return table;
    }

    /// A line whose name is a field, with its words.
    Line named(Line field) {
        return new Line(word("field." + field.name()), field.counts(), field.filter());
    }

    Line named(String key, Line line) {
        return new Line(word(key), line.counts(), line.filter());
    }

    private String word(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
