package vn.sauro.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One task of a paragraph: its words, whom they name as lead (nobody, often) and by when it is due.
/// `leadTo` is where the naming of the lead ends, so that the same bodies are not taken for helpers.
record TaskPart(Passage text, Addressees lead, boolean called, int leadTo, DeadlineReader.Time time) {
    /// The same words, led by whom the heading names.
    TaskPart withoutLead() {
        return new TaskPart(text, Addressees.NONE, false, 0, time);
    }

    private static final Pattern ONLY_TIME = Pattern.compile(
            "^(?:thoi gian|thoi han|han |tien do|xong |hoan thanh (?:truoc|trong|cham nhat|xong|vao|ngay|den|cac noi dung|nhiem vu|viec|thang|quy|nam)|phan dau hoan thanh (?:truoc|trong)|tien hanh (?:tu|trong)|bat dau tu|ket thuc (?:truoc|trong)|cham nhat|truoc ngay|truoc thang).{0,120}$");

    private static final Pattern ROUTING = Pattern.compile("(?:gui|trinh|nop|chuyen|bao cao)(?: (?:ve|cho|den|len))? ");
    private static final Pattern AGREES = Pattern.compile(
            "(?:ve [^:;.]{3,90}: )?(?:co ban )?(?:thong nhat|dong y|nhat tri|chap thuan)(?: ve| voi)? (?:chu truong|noi dung|de xuat|phuong an|kien nghi|viec|nguyen tac|dinh huong)");
    private static final Pattern JOINTLY = Pattern.compile("cung (?:voi )?");

    /// "Kết quả kiểm tra gửi về Sở Y tế trước ngày 25 hằng tháng": what is to be sent stands first.
    private static final Pattern PASSIVE = Pattern.compile(
            "^(?:ket qua|bao cao|danh sach|ho so|van ban|so lieu|y kien)[^;,]{0,80} (?:gui|bao cao|trinh|chuyen)(?: ve| den| cho)? [^;]*(?:truoc|ngay|thang|quy|tuan|dinh k[yi])");

    /// A clause with its own verb; `text` may be taken up by the clause before it.
    private static final class Unit {
        private Passage text;
        private final Passage own;
        private final Imperative.@Nullable Address address;
        private DeadlineReader.Time time;

        Unit(Passage text, DeadlineReader.Time time) {
            this.text = text;
            this.own = text;
            this.address = Imperative.addressOf(text);
            this.time = time;
        }

        Addressees lead() {
            return address == null ? Addressees.NONE : Addressees.of(own, address.bodies());
        }
    }

    /// With `preamble`, what stands before the first named body belongs to its task.
    static List<TaskPart> split(Passage paragraph, boolean preamble, DeadlineReader deadlines) {
        List<Unit> units = units(paragraph, deadlines);
        while (preamble && units.size() > 1 && units.getFirst().address == null) {
            Unit first = units.removeFirst();
            units.getFirst().text = first.text.join(units.getFirst().text);
        }
        if (units.size() > 1 && agreesOnly(units.getFirst()) && units.get(1).address != null) {
            Unit first = units.removeFirst();
            units.getFirst().text = first.text.join(units.getFirst().text);
        }
        boolean timed =
                units.size() > 1 && units.stream().anyMatch(unit -> unit.time.isStated()) && differInTime(units);
        List<List<Unit>> groups = new ArrayList<>();
        List<String> lead = List.of();
        for (Unit unit : units) {
            List<Unit> open = groups.isEmpty() ? null : groups.getLast();
            boolean list = open != null && open.getLast().text.folded().contains(" gom ");
            boolean otherLead = !list
                    && (unit.address != null
                                    && open != null
                                    && !unit.lead().names().equals(lead)
                                    && !lead.isEmpty()
                            || unit.address != null && open != null && lead.isEmpty() && isRealChange(open, unit));
            boolean otherTime = timed && open != null && !sameTime(open.getLast().time, unit.time);
            if (open == null || otherLead || otherTime) {
                open = new ArrayList<>();
                groups.add(open);
            }
            open.add(unit);
            if (unit.address != null) {
                lead = unit.lead().names();
            }
        }
        List<TaskPart> parts = new ArrayList<>();
        Unit named = null;
        for (List<Unit> group : groups) {
            for (Unit unit : group) {
                named = unit.address != null ? unit : named;
            }
            parts.add(part(paragraph, group, named, deadlines, groups.size() == 1));
        }
        return parts;
    }

    /// "Thống nhất chủ trương điều chỉnh ... Giao Sở Xây dựng ...": what is agreed to is no task of its own.
    private static boolean agreesOnly(Unit unit) {
        return unit.address == null
                && !unit.time.isStated()
                && AGREES.matcher(unit.text.folded()).lookingAt();
    }

    /// A first clause without a name belongs to the heading's lead; a later one that names a body is another task.
    private static boolean isRealChange(List<Unit> open, Unit unit) {
        return Imperative.isInstruction(open.getFirst().text)
                && unit.address != null
                && !unit.text.folded().startsWith("giao");
    }

    private static boolean differInTime(List<Unit> units) {
        return units.stream().map(unit -> unit.time).anyMatch(time -> !sameTime(time, units.getFirst().time));
    }

    private static boolean sameTime(DeadlineReader.Time a, DeadlineReader.Time b) {
        boolean same = a.deadline() == null
                ? b.deadline() == null
                : b.deadline() != null
                        && a.deadline().kind() == b.deadline().kind()
                        && Objects.equals(a.deadline().date(), b.deadline().date())
                        && Objects.equals(a.deadline().rule(), b.deadline().rule());
        return same && (a.note() == null) == (b.note() == null);
    }

    private static TaskPart part(
            Passage paragraph, List<Unit> group, @Nullable Unit named, DeadlineReader deadlines, boolean only) {
        Passage text = group.getFirst().text;
        for (Unit unit : group.subList(1, group.size())) {
            text = text.join(unit.text);
        }
        if (only) {
            text = paragraph;
        }
        int leadTo = 0;
        if (named != null && group.contains(named) && named.address != null) {
            int at = text.text().indexOf(named.own.text());
            leadTo = Math.max(0, at) + named.address.bodies().to();
        }
        DeadlineReader.Time time = group.stream()
                .map(unit -> unit.time)
                .filter(DeadlineReader.Time::isStated)
                .findFirst()
                .orElse(null);
        return new TaskPart(
                text,
                named == null ? Addressees.NONE : named.lead(),
                named != null && named.address != null && named.address.called(),
                leadTo,
                time == null ? deadlines.read(text) : time);
    }

    /// Clauses that can stand alone; what cannot joins the one before, and "Hoàn thành trước ngày ..." dates all before
    /// it.
    private static List<Unit> units(Passage paragraph, DeadlineReader deadlines) {
        List<Unit> units = new ArrayList<>();
        for (Passage clause : clauses(paragraph)) {
            DeadlineReader.Time time = deadlines.read(clause);
            boolean onlyTime = ONLY_TIME.matcher(clause.folded()).matches()
                    && time.deadline() != null
                    && !Imperative.verbBehindTime(clause, 0);
            if (!units.isEmpty() && onlyTime) {
                units.getLast().text = units.getLast().text.join(clause);
                for (Unit unit : units) {
                    unit.time = unit.time.isStated() ? unit.time : time;
                }
            } else if (!units.isEmpty()
                    && (!standsAlone(clause)
                            || isOnlyRouting(clause, time)
                            || LeadReader.shareOut(units.getLast().text, clause))) {
                Unit before = units.getLast();
                before.text = before.text.join(clause);
                before.time = before.time.deadline() == null ? deadlines.read(before.text) : before.time;
            } else {
                units.add(new Unit(clause, time));
            }
        }
        return units;
    }

    /// Clauses, where a semicolon inside a list of addressees ("các sở, ban, ngành; UBND các xã") parts nothing.
    private static List<Passage> clauses(Passage paragraph) {
        List<Passage> clauses = new ArrayList<>();
        boolean open = false;
        for (Passage clause : Sentences.clauses(paragraph)) {
            if (open) {
                clauses.set(clauses.size() - 1, clauses.getLast().join(clause));
            } else {
                clauses.add(clause);
            }
            open = Imperative.onlyNames(clauses.getLast()) || Imperative.onlyHelpers(clauses.getLast());
        }
        return clauses;
    }

    /// "Cùng với VNPT thiết lập chức năng ...": with whom stands before what is to be done.
    private static boolean isJoint(Passage clause) {
        Matcher jointly = JOINTLY.matcher(clause.folded());
        Agencies.Named others = jointly.lookingAt() ? Agencies.at(clause, jointly.end()) : null;
        return others != null && Imperative.startsWithVerb(clause, Math.min(others.to() + 1, clause.length()));
    }

    /// "gửi về Sở Nội vụ trước ngày 15/9": where what was done before goes to, and nothing else.
    private static boolean isOnlyRouting(Passage clause, DeadlineReader.Time time) {
        Matcher routing = ROUTING.matcher(clause.folded());
        Agencies.Named to =
                routing.lookingAt() && routing.end() < clause.length() ? Agencies.at(clause, routing.end()) : null;
        boolean itsOwn = time.deadline() != null
                && time.deadline().kind() == Reading.DeadlineKind.RECURRING
                && clause.folded().startsWith("bao cao");
        if (to == null || time.deadline() == null || itsOwn) {
            return false;
        }
        String rest = clause.text().substring(to.to()).replace(time.deadline().text(), "");
        return rest.replaceAll("\\([^()]*\\)|[\\s.,;]", "").isEmpty();
    }

    private static boolean standsAlone(Passage clause) {
        return clause.length() > 18
                && !LeadReader.onlyHelps(clause)
                && (Imperative.isInstruction(clause)
                        || Imperative.isConditional(clause)
                        || isJoint(clause)
                        || PASSIVE.matcher(clause.folded()).find())
                && !clause.folded().startsWith("trong do");
    }
}
