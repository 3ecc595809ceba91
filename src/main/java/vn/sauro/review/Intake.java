package vn.sauro.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.calendar.DeadlineWords;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.reading.Reading.Deadline;
import vn.sauro.reading.Reading.ProposedTask;
import vn.sauro.task.DeadlineKind;
import vn.sauro.task.WorkField;

/// Makes proposals of what was read from a document, each at its place on the page.
final class Intake {
    private Intake() {}

    static List<Draft> drafts(
            List<ProposedTask> tasks, PageText page, @Nullable String authority, WorkingCalendar calendar) {
        var drafts = new ArrayList<Draft>();
        for (var task : tasks) {
            var due = due(task.deadline(), task.deadlineNote(), calendar);
            drafts.add(draft(task, BigDecimal.valueOf(drafts.size() + 1L), page, authority, due));
        }
        return drafts;
    }

    private static Draft draft(
            ProposedTask task, BigDecimal ordinal, PageText page, @Nullable String authority, Due due) {
        var spans = task.spans().isEmpty() ? page.wholeLines(task.fromLine(), task.toLine()) : task.spans();
        var says = new Instruction(
                task.text(),
                task.summary(),
                task.lead(),
                task.coordinating(),
                due,
                task.product(),
                task.target(),
                WorkField.valueOf(task.field().name()),
                authority);
        return new Draft(Origin.READ, ordinal, task.section(), spans, task.leadSource(), task.reportTo(), says);
    }

    /// What was read as a count of days is counted again with what decisions have made of the calendar, and off days
    /// off
    /// (Civil Code 91/2015/QH13, Art. 148.5); what was read as a day stays that day.
    private static Due due(@Nullable Deadline deadline, @Nullable String note, WorkingCalendar calendar) {
        if (deadline == null) return new Due(DeadlineKind.NONE, null, null, null, note);
        var kind = DeadlineKind.valueOf(deadline.kind().name());
        var day = new DeadlineWords(deadline.date(), null, deadline.rule(), deadline.text())
                .counted()
                .map(counted -> counted.term().end(calendar, counted.from()).lastDay())
                .orElse(deadline.date());
        return new Due(kind, day, deadline.text(), deadline.rule(), note);
    }
}
