package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.shared.NotFound;
import vn.sauro.testing.DatabaseTest;

/// Who sees a task of the office's specialist, in the field CCHC, led by phường Đông Kinh and coordinated by Sở Tài
/// chính; and the parent of one that went to Đông Kinh and Tam Thanh.
@DatabaseTest
class VisibilityTest {
    private static final Set<String> ASSIGNERS = Set.of("vanphong", "vanphong2", "chanhvanphong", "chutich");
    private static final Set<String> COORDINATING_AND_STANDING = Set.of("stc", "snv");
    private static final Set<String> LEAD = Set.of("dongkinh", "chutich.dongkinh");

    @Autowired
    ApplicationContext context;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantri",
                "vanphong",
                "vanphong2",
                "chanhvanphong",
                "chutich",
                "skhcn",
                "giamdoc.skhcn",
                "catinh",
                "snv",
                "giamdoc.snv",
                "stc",
                "syt",
                "ttpvhcc",
                "dongkinh",
                "chutich.dongkinh",
                "tamthanh",
                "chutich.tamthanh",
                "kylua"
            })
    void eachSeesWhatConcernsThemByAddressAndInLists(String who) {
        var single = scene.give("visible:1", TaskScene.inDays(4), "05977");
        var parent = scene.give("visible:2", TaskScene.inDays(4), "05977", "05986");
        boolean oversees = ASSIGNERS.contains(who) || COORDINATING_AND_STANDING.contains(who);
        assertSight(who, single, oversees || LEAD.contains(who));
        assertSight(who, parent, oversees);
        assertSight(who, scene.child(parent, "05977"), oversees || LEAD.contains(who));
        assertSight(who, scene.child(parent, "05986"), oversees || who.endsWith("tamthanh"));
    }

    @Test
    void itsHeadListsTheShareAlsoWhereNoAuthorityIsNamed() {
        var wish = scene.wish("visible:nobody", TaskScene.inDays(4), "05977", "05986");
        var parent = scene.give(new GiveTask(
                wish.sourceKey(),
                null,
                wish.title(),
                wish.content(),
                wish.leadWords(),
                wish.leads(),
                wish.coordinating(),
                wish.field(),
                wish.product(),
                null,
                wish.deadlineKind(),
                wish.deadline(),
                wish.deadlineWords(),
                null,
                null,
                wish.sharing()));

        assertThat(scene.rows(TaskFilter.NONE, scene.as("chutich.dongkinh")))
                .extracting(TaskRow::id)
                .contains(scene.child(parent, "05977"));
    }

    @Test
    void toABodyThatSeesOnlyItsShareTheShareIsTheInstruction() {
        var parent = scene.give("visible:3", TaskScene.inDays(4), "05977", "05986");
        var share = scene.child(parent, "05977");
        assertThat(scene.rows(TaskFilter.NONE, scene.as("dongkinh")))
                .extracting(TaskRow::id)
                .contains(share);
        assertThat(scene.rows(TaskFilter.NONE, scene.as("vanphong")))
                .extracting(TaskRow::id)
                .contains(parent)
                .doesNotContain(share);
    }

    private void assertSight(String who, TaskId task, boolean sees) {
        assertThat(opens(who, task)).as("%s opens %s", who, task).isEqualTo(sees);
        var everything = TaskFilter.NONE.unit(TaskFilter.Unit.ASSIGNMENTS);
        var listed = scene.rows(everything, scene.as(who)).stream()
                        .anyMatch(row -> row.id().equals(task))
                || scene.rows(TaskFilter.NONE, scene.as(who)).stream()
                        .anyMatch(row -> row.id().equals(task));
        assertThat(listed).as("%s finds %s in a list", who, task).isEqualTo(sees);
    }

    private boolean opens(String who, TaskId task) {
        try {
            return scene.lists.detail(task, scene.as(who)).row().id().equals(task);
        } catch (NotFound _) {
            return false;
        }
    }
}
