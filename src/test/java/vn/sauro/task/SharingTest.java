package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.task.TaskAction.Changed;
import vn.sauro.task.TaskAction.Contribute;
import vn.sauro.task.TaskAction.Outcome;
import vn.sauro.task.TaskAction.Refused;
import vn.sauro.testing.DatabaseTest;

/// What several bodies have together: joint leads, any one of many, those who coordinate.
@DatabaseTest
class SharingTest {
    @Autowired
    ApplicationContext context;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    @Test
    void jointLeadsMakeOneTaskThatOneOfThemAnswersFor() {
        var wish = scene.wish("joint:1", TaskScene.inDays(9), "SNV", "STP", "SYT");
        var task = scene.give(wish.shared(Sharing.JOINT, scene.body("STP")));
        var row = scene.row(task);
        assertThat(row.leadName()).isEqualTo("Sở Tư pháp");
        assertThat(row.jointLeads()).isEqualTo("Sở Nội vụ; Sở Y tế");
        assertThat(row.hasManyLeads()).isFalse();
        assertThat(scene.tasks.act(new TaskAction.Start(task, 0), scene.as("snv")))
                .isEqualTo(Refused.NOT_THE_LEAD);
        assertThat(contribute(task, "snv")).isInstanceOf(Changed.class);
    }

    @Test
    void theFirstNamedAnswersUnlessAnotherIsChosen() {
        var wish = scene.wish("joint:2", null, "SNV", "STP").shared(Sharing.JOINT, scene.body("SYT"));
        assertThat(wish.leads()).containsExactly(scene.body("SNV"), scene.body("STP"));
        assertThat(wish.shared(Sharing.JOINT, scene.body("STP")).leads())
                .containsExactly(scene.body("STP"), scene.body("SNV"));
        assertThat(scene.wish("joint:3", null, "SNV").shared(Sharing.ANY, null).sharing())
                .isEqualTo(Sharing.EVERY);
    }

    @Test
    void whatAnyMayDoIsDoneByTheOneThatTakesIt() {
        var parent = scene.give(scene.wish("any:1", TaskScene.inDays(9), "05977", "05986", "SNV")
                .shared(Sharing.ANY, null));
        var share = scene.child(parent, "05977");
        var other = scene.child(parent, "05986");
        assertThat(scene.submit(share, TaskScene.today(), "dongkinh")).isEqualTo(Refused.NOT_IN_THIS_STATE);
        assertThat(scene.start(share, "dongkinh")).isInstanceOf(Changed.class);
        var closed = scene.lists.detail(other, scene.as("tamthanh"));
        assertThat(closed.row().state()).isEqualTo(TaskState.CANCELLED);
        assertThat(closed.last().kind()).isEqualTo(EventKind.TAKEN_BY_OTHER);
        assertThat(closed.last().otherAgency()).isEqualTo("UBND phường Đông Kinh");
        assertThat(scene.tasks.act(new TaskAction.Start(other, 0), scene.as("tamthanh")))
                .isEqualTo(Refused.TAKEN_BY_OTHER);
        scene.submit(share, TaskScene.today(), "dongkinh");
        scene.accept(share);
        assertThat(scene.accept(parent)).isInstanceOf(Changed.class);
        assertThat(scene.row(parent).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void whoDoesNotWantWhatAnyMayDoReturnsIt() {
        var parent = scene.give(scene.wish("any:2", null, "05977", "05986").shared(Sharing.ANY, null));
        var share = scene.child(parent, "05977");
        assertThat(scene.tasks.act(new TaskAction.Return(share, 0, "Không đủ người", null), scene.as("dongkinh")))
                .isInstanceOf(Changed.class);
        assertThat(scene.row(scene.child(parent, "05986")).state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void whatAnotherHadTakenAndReturnedIsGivenToABodyItWasClosedWith() {
        var parent = scene.give(
                scene.wish("any:3", TaskScene.inDays(9), "05977", "05986").shared(Sharing.ANY, null));
        var share = scene.child(parent, "05977");
        scene.start(share, "dongkinh");
        var back = new TaskAction.Return(share, scene.row(share).version(), "Không đủ người", scene.body("05986"));
        assertThat(scene.tasks.act(back, scene.as("dongkinh"))).isInstanceOf(Changed.class);

        var again = new TaskAction.Reassign(
                share, scene.row(share).version(), scene.body("05986"), "Theo đề nghị của phường Đông Kinh");
        assertThat(scene.tasks.act(again, scene.as("vanphong"))).isInstanceOf(Changed.class);

        assertThat(scene.row(share).leadName()).isEqualTo("UBND phường Tam Thanh");
        assertThat(scene.start(share, "tamthanh")).isInstanceOf(Changed.class);
        assertThat(scene.row(parent).state()).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void theLeadSeesWhoHasNotSentTheirPart() {
        var task = scene.give("party:1", TaskScene.inDays(9), "05977");
        assertThat(awaited(task)).containsExactly("Sở Tài chính");
        assertThat(contribute(task, "stc")).isInstanceOf(Changed.class);
        assertThat(awaited(task)).isEmpty();
        assertThat(scene.row(task).state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(scene.lists.detail(task, scene.as("dongkinh")).last().note()).isEqualTo("Đề nghị bổ sung kinh phí");
    }

    @Test
    void whoCoordinatesClosesNothing() {
        var task = scene.give("party:2", TaskScene.inDays(9), "05977");
        assertThat(scene.submit(task, TaskScene.today(), "stc")).isEqualTo(Refused.NOT_THE_LEAD);
        assertThat(contribute(task, "dongkinh")).isEqualTo(Refused.NOT_A_PARTY);
        var silent = new Contribute(task, 0, " ", List.of());
        assertThat(scene.tasks.act(silent, scene.as("stc"))).isEqualTo(Refused.NO_CONTRIBUTION);
    }

    private Outcome contribute(TaskId task, String who) {
        return scene.tasks.act(
                new Contribute(task, scene.row(task).version(), "Đề nghị bổ sung kinh phí", List.of()), scene.as(who));
    }

    private List<String> awaited(TaskId task) {
        return scene.lists.detail(task, scene.as("dongkinh")).parties().stream()
                .filter(TaskDetail.Party::isAwaited)
                .map(TaskDetail.Party::name)
                .toList();
    }
}
