package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.shared.Forbidden;
import vn.sauro.task.TakenOverTasks.Before;
import vn.sauro.testing.DatabaseTest;

/// What was done before it came here.
@DatabaseTest
class TakenOverTasksTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    TakenOverTasks takenOver;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @Test
    void eachIsDoneOnItsOwnDayWithItsSharesAndNoOther() {
        var shared = scene.give("before:shared", null, "05977", "05986");
        var alone = scene.give("before:alone", null, "SNV");
        var open = scene.give("before:open", null, "SNV");
        takenOver.done(
                List.of(
                        new Before(shared, TaskScene.inDays(-9), "Báo cáo số 9"),
                        new Before(alone, TaskScene.inDays(-5), "Báo cáo số 5")),
                scene.as("vanphong"));
        assertThat(scene.row(scene.child(shared, "05986")).resultOn()).isEqualTo(TaskScene.inDays(-9));
        assertThat(scene.row(shared).childrenDone()).isEqualTo(2);
        assertThat(scene.row(alone).resultOn()).isEqualTo(TaskScene.inDays(-5));
        var detail = scene.lists.detail(alone, scene.as("vanphong"));
        assertThat(detail.task().result()).isEqualTo("Báo cáo số 5");
        assertThat(detail.events())
                .extracting(TaskDetail.Event::kind)
                .containsExactly(EventKind.GIVEN, EventKind.ACCEPTED);
        assertThat(scene.row(open).state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void noneIsWrittenWhereOneIsAnothersOrHasNoProof() {
        var ours = scene.give("before:ours", null, "SNV");
        var day = TaskScene.inDays(-5);
        assertThatThrownBy(() -> takenOver.done(List.of(new Before(ours, day, "Báo cáo")), scene.as("dongkinh")))
                .isInstanceOf(Forbidden.class);
        var unproved = List.of(new Before(ours, day, "Báo cáo"), new Before(ours, day, " "));
        assertThatThrownBy(() -> takenOver.done(unproved, scene.as("vanphong")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(scene.row(ours).state()).isEqualTo(TaskState.ASSIGNED);
    }
}
