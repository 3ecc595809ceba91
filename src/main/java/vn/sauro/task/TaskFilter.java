package vn.sauro.task;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.shared.DateInput;

/// What a list of tasks is narrowed to. It stands in the URL, so that a list can be sent to a colleague; a
/// value that cannot be read narrows nothing, and of a day it is said.
record TaskFilter(
        String q,
        @Nullable Show show,
        @Nullable WorkField field,
        @Nullable AgencyId agency,
        @Nullable DocumentId document,
        @Nullable Side side,
        Unit unit,
        @Nullable TaskId parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Figure figure,
        Sort sort,
        boolean descending) {

    /// From where the person's body looks at a task.
    enum Side {
        /// It leads.
        LED,
        /// It gave it.
        GIVEN,
        /// It is named to coordinate or watch.
        TAKEN,
        /// It is named as the one that could remove an obstacle.
        NAMED
    }

    /// What is one row: an instruction ("nhiệm vụ"), however many bodies it went to, or what one body was
    /// given ("lượt giao").
    enum Unit {
        INSTRUCTIONS,
        ASSIGNMENTS
    }

    enum Sort {
        DEADLINE,
        CODE,
        TITLE,
        LEAD,
        PROGRESS
    }

    static final TaskFilter NONE = of(Map.of());

    static TaskFilter of(Map<String, String> query) {
        var parent = id(query.get("parent")).map(TaskId::new).orElse(null);
        return new TaskFilter(
                query.getOrDefault("q", "").strip(),
                one(Show.values(), query.get("show")),
                one(WorkField.values(), query.get("field")),
                id(query.get("agency")).map(AgencyId::new).orElse(null),
                id(query.get("document")).map(DocumentId::new).orElse(null),
                one(Side.values(), query.get("side")),
                parent != null || one(Unit.values(), query.get("unit")) == Unit.ASSIGNMENTS
                        ? Unit.ASSIGNMENTS
                        : Unit.INSTRUCTIONS,
                parent,
                day(query.get("from")),
                day(query.get("to")),
                Figure.read(query.get("figure")),
                Optional.ofNullable(one(Sort.values(), query.get("sort"))).orElse(Sort.DEADLINE),
                "true".equals(query.get("descending")));
    }

    /// The fields whose words are no day.
    static List<String> problems(Map<String, String> query) {
        return Stream.of("from", "to")
                .filter(field -> !query.getOrDefault(field, "").isBlank() && day(query.get(field)) == null)
                .toList();
    }

    /// What the board can be narrowed to.
    static TaskFilter ofBoard(Map<String, String> query) {
        var narrowing = new LinkedHashMap<>(query);
        narrowing.keySet().retainAll(Set.of("side", "field", "document"));
        return of(narrowing);
    }

    /// The address of the list, with what is asked for and nothing else.
    public String url() {
        return url("/tasks");
    }

    public String url(String path) {
        var values = new LinkedHashMap<String, Object>();
        put(values, "q", q.isEmpty() ? null : q);
        put(values, "show", show);
        put(values, "field", field);
        put(values, "agency", agency == null ? null : agency.value());
        put(values, "document", document == null ? null : document.value());
        put(values, "side", side);
        put(values, "unit", unit == Unit.INSTRUCTIONS || parent != null ? null : unit);
        put(values, "parent", parent == null ? null : parent.value());
        put(values, "from", from);
        put(values, "to", to);
        put(values, "figure", figure == null ? null : figure.code());
        put(values, "sort", sort == Sort.DEADLINE ? null : sort);
        put(values, "descending", descending ? true : null);
        var uri = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(values).toUriString();
    }

    public TaskFilter show(@Nullable Show other) {
        return new TaskFilter(
                q, other, field, agency, document, side, unit, parent, from, to, figure, sort, descending);
    }

    public TaskFilter field(@Nullable WorkField other) {
        return new TaskFilter(q, show, other, agency, document, side, unit, parent, from, to, figure, sort, descending);
    }

    public TaskFilter agency(@Nullable AgencyId other) {
        return new TaskFilter(q, show, field, other, document, side, unit, parent, from, to, figure, sort, descending);
    }

    public TaskFilter document(@Nullable DocumentId other) {
        return new TaskFilter(q, show, field, agency, other, side, unit, parent, from, to, figure, sort, descending);
    }

    public TaskFilter side(@Nullable Side other) {
        return new TaskFilter(
                q, show, field, agency, document, other, unit, parent, from, to, figure, sort, descending);
    }

    public TaskFilter unit(Unit other) {
        return new TaskFilter(
                q, show, field, agency, document, side, other, parent, from, to, figure, sort, descending);
    }

    /// With deadlines from day to day.
    TaskFilter between(LocalDate first, LocalDate last) {
        return new TaskFilter(
                q, show, field, agency, document, side, unit, parent, first, last, figure, sort, descending);
    }

    public TaskFilter figure(@Nullable Figure other) {
        return new TaskFilter(q, show, field, agency, document, side, unit, parent, from, to, other, sort, descending);
    }

    public TaskFilter under(TaskId other) {
        return new TaskFilter(
                q, show, field, agency, document, side, Unit.ASSIGNMENTS, other, from, to, figure, sort, descending);
    }

    /// As when a person clicks the heading: the other way round if the list is sorted by it already.
    public TaskFilter sortedBy(Sort other) {
        return new TaskFilter(
                q,
                show,
                field,
                agency,
                document,
                side,
                unit,
                parent,
                from,
                to,
                figure,
                other,
                other == sort && !descending);
    }

    /// Whether anything but the order is asked for.
    public boolean isNarrow() {
        return !equals(NONE.sortedLike(this));
    }

    private TaskFilter sortedLike(TaskFilter other) {
        return new TaskFilter(
                q,
                show,
                field,
                agency,
                document,
                side,
                other.unit,
                parent,
                from,
                to,
                figure,
                other.sort,
                other.descending);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) values.put(name, value);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Long> id(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null ? null : DateInput.read(typed).orElse(null);
    }
}
