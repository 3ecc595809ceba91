package vn.sauro.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.shared.NotFound;
import vn.sauro.shared.Paging;
import vn.sauro.task.TaskAction;
import vn.sauro.task.TasksChanged;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class NoticesTest {
    @Autowired
    ApplicationContext context;

    private NoticeScene scene;

    @BeforeEach
    void enter() {
        scene = new NoticeScene(context);
    }

    @Test
    void whoIsGivenATaskIsToldAndNobodyElse() {
        scene.give("told", NoticeScene.today().plusDays(9), "SNV", "05977");
        assertThat(scene.kinds("snv")).containsExactly(NoticeKind.GIVEN);
        assertThat(scene.kinds("dongkinh")).containsExactly(NoticeKind.GIVEN);
        assertThat(scene.told("tamthanh")).isEmpty();
        assertThat(scene.told("vanphong")).isEmpty();
        var notice = scene.told("snv").getFirst();
        assertThat(notice.title()).isEqualTo("Rà soát thủ tục told");
        assertThat(notice.from()).isEqualTo("Văn phòng UBND tỉnh Lạng Sơn");
        assertThat(notice.deadline()).isEqualTo(NoticeScene.today().plusDays(9));
        assertThat(notice.read()).isFalse();
    }

    @Test
    void eachStepIsToldToTheOtherSide() {
        var task = scene.give("steps", null, "05977");
        scene.tasks.act(new TaskAction.Start(task, 0), scene.as("dongkinh"));
        scene.tasks.act(
                new TaskAction.SubmitResult(task, 1, "Đã xong", NoticeScene.today(), List.of()), scene.as("dongkinh"));
        assertThat(scene.kinds("vanphong")).containsExactly(NoticeKind.SUBMITTED);
        scene.tasks.act(new TaskAction.SendBack(task, 2, "Thiếu minh chứng"), scene.as("vanphong"));
        assertThat(scene.kinds("dongkinh")).containsExactly(NoticeKind.SENT_BACK, NoticeKind.GIVEN);
    }

    @Test
    void withdrawingAParentIsToldToEachBodyUnderIt() {
        var parent = scene.give("parent", null, "05977", "05986");
        scene.tasks.act(new TaskAction.Withdraw(parent, 0, "Không còn cần"), scene.as("vanphong"));
        assertThat(scene.kinds("dongkinh")).containsExactly(NoticeKind.WITHDRAWN, NoticeKind.GIVEN);
        assertThat(scene.kinds("tamthanh")).containsExactly(NoticeKind.WITHDRAWN, NoticeKind.GIVEN);
    }

    @Test
    void whoDidItIsNotToldButTheirColleaguesAre() {
        var task = scene.give("own", null, "VPUBND");
        assertThat(scene.told("vanphong")).isEmpty();
        assertThat(scene.kinds("vanphong2")).containsExactly(NoticeKind.GIVEN);
        scene.tasks.act(new TaskAction.Start(task, 0), scene.as("vanphong2"));
        assertThat(scene.told("vanphong")).isEmpty();
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        var task = scene.give("twice", null, "SNV");
        context.publishEvent(new TasksChanged(List.of(task), Instant.EPOCH));
        assertThat(scene.kinds("snv")).containsExactly(NoticeKind.GIVEN);
    }

    @Test
    void eachPersonReadsForThemselves() {
        scene.give("each", null, "SNV");
        var before = scene.notices.unread(scene.as("giamdoc.snv"));
        var notice = scene.told("snv").getFirst();
        scene.notices.read(List.of(notice.id()), scene.as("snv"));
        assertThat(scene.notices.unread(scene.as("snv"))).isZero();
        assertThat(scene.told("snv").getFirst().read()).isTrue();
        assertThat(scene.notices.unread(scene.as("giamdoc.snv")))
                .isEqualTo(before)
                .isEqualTo(1);
    }

    @Test
    void openingANoticeReadsAllThatIsToldOfItsTask() {
        var task = scene.give("open", null, "05977");
        scene.tasks.act(new TaskAction.Withdraw(task, 0, "Không còn cần"), scene.as("vanphong"));
        var oldest = scene.told("dongkinh").getLast();
        assertThat(scene.notices.open(oldest.id(), scene.as("dongkinh")).task()).isEqualTo(task);
        assertThat(scene.notices.unread(scene.as("dongkinh"))).isZero();
        assertThatThrownBy(() -> scene.notices.open(oldest.id(), scene.as("tamthanh")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsGivenAsOneIsToldOnceAndOpensItsList() {
        var tasks = scene.giveMany(200, NoticeScene.today().plusDays(9), "SNV");
        scene.give("alone", null, "SNV");
        assertThat(scene.notices.unread(scene.as("snv"))).isEqualTo(2);
        var notice = scene.told("snv").getLast();
        assertThat(notice.tasks()).isEqualTo(200);
        assertThat(notice.deadline()).isEqualTo(NoticeScene.today().plusDays(9));
        var first = scene.notices.tasks(notice, Paging.first());
        assertThat(first.rows()).extracting(ToldTask::task).containsExactlyElementsOf(tasks.subList(0, Paging.SIZE));
        var next = scene.notices.tasks(notice, Paging.read(first.next(), 1));
        assertThat(next.rows()).extracting(ToldTask::task).containsExactlyElementsOf(tasks.subList(25, 50));
        scene.notices.open(notice.id(), scene.as("snv"));
        assertThat(scene.notices.unread(scene.as("snv"))).isEqualTo(1);
    }

    @Test
    void whatWasToldOfManyIsNotToldAgainAndWhatComesLaterIsToldOfEach() {
        var tasks = scene.giveMany(3, null, "05977");
        context.publishEvent(new TasksChanged(tasks, Instant.EPOCH));
        assertThat(scene.kinds("dongkinh")).containsExactly(NoticeKind.GIVEN);
        scene.tasks.act(new TaskAction.Withdraw(tasks.get(1), 0, "Không còn cần"), scene.as("vanphong"));
        assertThat(scene.told("dongkinh").getFirst().task()).isEqualTo(tasks.get(1));
        assertThat(scene.told("dongkinh").getFirst().isAboutMany()).isFalse();
        scene.notices.open(scene.told("dongkinh").getFirst().id(), scene.as("dongkinh"));
        assertThat(scene.told("dongkinh").getLast().read()).isFalse();
    }

    @Test
    void twoAtOnceAreToldOfEach() {
        scene.giveMany(2, null, "05977");
        assertThat(scene.kinds("dongkinh")).containsExactly(NoticeKind.GIVEN, NoticeKind.GIVEN);
    }

    @Test
    void nobodyMarksANoticeOfOthers() {
        scene.give("others", null, "SNV");
        var notice = scene.told("snv").getFirst();
        scene.notices.read(List.of(notice.id()), scene.as("tamthanh"));
        assertThat(scene.notices.unread(scene.as("snv"))).isEqualTo(1);
    }

    @Test
    void anAdministratorIsToldNothing() {
        scene.give("admin", null, "VPUBND");
        assertThat(scene.notices.unread(scene.as("quantri"))).isZero();
    }
}
