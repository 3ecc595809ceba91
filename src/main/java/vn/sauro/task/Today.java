package vn.sauro.task;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What waits for a person's body today ("Việc hôm nay"). Each task stands in one group: the first that
/// fits.
record Today(Map<Group, Section> sections) {
    enum Group {
        /// Reported to us, to be confirmed.
        TO_CONFIRM,
        /// Returned to us, to be given to another or withdrawn.
        TO_GIVE_AGAIN,
        /// More time is asked for, and ours to decide.
        TO_DECIDE,
        /// An obstacle is named that we could remove.
        TO_UNBLOCK,
        /// The result of a period of a regular task, to be confirmed.
        PERIODS_TO_CONFIRM,
        /// We let it stand still until a day that has come.
        TO_RESUME,
        OVERDUE,
        TODAY_AND_TOMORROW,
        /// Our result was not accepted.
        REDO,
        NEW,
        WORKING,
        /// It is for others to move: confirm what we reported, or decide on what we returned.
        WAITING
    }

    /// How many there are, and the first of them.
    record Section(int count, List<TaskRow> rows) {
        static final int ROWS = 10;

        public boolean isCut() {
            return count > rows.size();
        }
    }

    /// The one to begin with, and the group it stands in.
    record First(Group group, TaskRow row) {}

    /// What is late or due at once, then what was sent back, then what others wait for, then what is new.
    public @Nullable First first() {
        return Stream.of(
                        Group.OVERDUE,
                        Group.TODAY_AND_TOMORROW,
                        Group.REDO,
                        Group.TO_DECIDE,
                        Group.TO_UNBLOCK,
                        Group.TO_CONFIRM,
                        Group.PERIODS_TO_CONFIRM,
                        Group.TO_GIVE_AGAIN,
                        Group.TO_RESUME,
                        Group.NEW)
                .filter(sections::containsKey)
                .findFirst()
                .map(group -> new First(group, section(group).rows().getFirst()))
                .orElse(null);
    }

    public Section section(Group group) {
        return sections.getOrDefault(group, new Section(0, List.of()));
    }

    public List<Group> givers() {
        return present(List.of(
                Group.TO_CONFIRM,
                Group.TO_DECIDE,
                Group.TO_UNBLOCK,
                Group.PERIODS_TO_CONFIRM,
                Group.TO_GIVE_AGAIN,
                Group.TO_RESUME));
    }

    public List<Group> asked() {
        return present(List.of(Group.OVERDUE, Group.TODAY_AND_TOMORROW, Group.REDO, Group.NEW));
    }

    public List<Group> running() {
        return present(List.of(Group.WORKING, Group.WAITING));
    }

    /// How many ask something of the body today.
    public int count() {
        return List.of(
                        Group.TO_CONFIRM,
                        Group.TO_GIVE_AGAIN,
                        Group.TO_DECIDE,
                        Group.TO_UNBLOCK,
                        Group.TO_RESUME,
                        Group.PERIODS_TO_CONFIRM,
                        Group.OVERDUE,
                        Group.TODAY_AND_TOMORROW,
                        Group.REDO,
                        Group.NEW)
                .stream()
                .mapToInt(group -> section(group).count())
                .sum();
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /// Whether the rows of the group are the work of others, that waits for us.
    public boolean isOfOthers(Group group) {
        return givers().contains(group);
    }

    private List<Group> present(List<Group> groups) {
        return groups.stream().filter(sections::containsKey).toList();
    }
}
