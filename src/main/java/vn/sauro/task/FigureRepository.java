package vn.sauro.task;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.organisation.Tables.COMMITTEE_MEMBER;
import static vn.sauro.db.task.Tables.OBSTACLE;
import static vn.sauro.db.task.Tables.TASK_NOW;

import java.time.LocalDate;
import java.util.Arrays;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import vn.sauro.organisation.AgencyId;
import vn.sauro.organisation.AgencyKind;
import vn.sauro.organisation.Level;

/// The figures of the board as conditions on `task_now`.
final class FigureRepository {
    private FigureRepository() {}

    static Condition condition(Figure figure, LocalDate today) {
        return switch (figure) {
            case Figure.OfTier(Tier tier) -> ofTier(tier);
            case Figure.OfCommittee(AgencyId committee) -> ofCommittee(committee);
            case Figure.Unblocked(AgencyId by) -> unblocked(by);
            case Figure.InWeek(Trend.Kind kind, LocalDate monday) -> TrendRepository.inWeek(kind, monday, today);
        };
    }

    private static Condition ofTier(Tier tier) {
        var bodies = or(Arrays.stream(Level.values())
                .map(level -> AGENCY.LEVEL
                        .eq(inline(level.name()))
                        .and(AGENCY.KIND.in(Arrays.stream(AgencyKind.values())
                                .filter(kind -> Tier.of(kind, level) == tier)
                                .map(kind -> inline(kind.name()))
                                .toList())))
                .toList());
        return TASK_NOW.LEAD_ID.in(select(AGENCY.ID).from(AGENCY).where(bodies));
    }

    private static Condition ofCommittee(AgencyId committee) {
        var id = committee.value();
        var field = select(AGENCY.FIELD).from(AGENCY).where(AGENCY.ID.eq(id)).asField();
        return TASK_NOW.LEAD_ID
                .in(select(COMMITTEE_MEMBER.AGENCY_ID)
                        .from(COMMITTEE_MEMBER)
                        .where(COMMITTEE_MEMBER.COMMITTEE_ID.eq(id)))
                .or(TASK_NOW.LEAD_ID.eq(id))
                .and(field.isNull().or(TASK_NOW.FIELD.eq(field.cast(String.class))));
    }

    private static Condition unblocked(@Nullable AgencyId by) {
        return TASK_NOW.ID.in(select(OBSTACLE.TASK_ID)
                .from(OBSTACLE)
                .where(OBSTACLE.STATE.eq(inline(Obstacle.State.OPEN.name())))
                .and(by == null ? OBSTACLE.REMOVER_ID.isNull() : OBSTACLE.REMOVER_ID.eq(by.value())));
    }
}
