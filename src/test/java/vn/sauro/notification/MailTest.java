package vn.sauro.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import vn.sauro.notification.MailSettings.Security;
import vn.sauro.officecalendar.OfficeCalendar;
import vn.sauro.security.Accounts;
import vn.sauro.shared.OfficeClock;
import vn.sauro.task.TaskAction;
import vn.sauro.task.TaskId;
import vn.sauro.testing.DatabaseTest;

/// With a real mail server, on a port of its own.
@DatabaseTest
class MailTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    MailRepository repository;

    @Autowired
    OfficeCalendar calendar;

    private NoticeScene scene;
    private MailMaking making;
    private LocalDate day;

    @BeforeEach
    void enter() {
        scene = new NoticeScene(context);
        server.start();
        making = making(Deputies.NOBODY_IS_AWAY);
        day = calendar.now().sameOrNextWorkingDay(NoticeScene.today());
        email("snv", "tien@langson.example");
    }

    @AfterEach
    void leave() {
        server.stop();
    }

    @Test
    void oneDigestAMorningHoldsAllThatIsUnread() throws Exception {
        scene.give("a<b>", NoticeScene.today().plusDays(30), "SNV");
        scene.give("second", null, "SNV");
        scene.give("third", null, "SNV", "STP");
        notices(at("07:29"));
        assertThat(making.make(at("07:29"))).as("before the offices open").isZero();
        assertThat(making.make(at("07:31"))).isEqualTo(1);
        assertThat(making.make(at("07:32"))).isZero();
        send(at("07:33"));
        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Sáu Rõ: 3 thông báo sáng nay");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("tien@langson.example");
        assertThat(part(mail, 0))
                .contains("Kính gửi ông/bà Hà Minh Tiến", "Được giao nhiệm vụ mới (3)", "Rà soát thủ tục a<b>")
                .contains("https://sauro.example/notices/");
        assertThat(part(mail, 1))
                .contains(
                        "<h3>",
                        "Rà soát thủ tục a&lt;b&gt;",
                        "tại <a href=\"https://sauro.example/notices\">https://sauro.example/notices</a></p>")
                .doesNotContain("a<b>");
    }

    @Test
    void whatHappensLaterWaitsForTheNextMorningUnlessItIsUrgent() {
        var task = scene.give("later", null, "SNV");
        notices(at("07:29"));
        making.make(at("08:00"));
        scene.give("new", null, "SNV");
        notices(at("09:00"));
        assertThat(making.make(at("09:05"))).as("a new task waits").isZero();
        reportAndSendBack(task);
        notices(at("10:00"));
        assertThat(making.make(at("10:05"))).as("to be done again does not").isEqualTo(1);
        assertThat(making.make(at("10:10"))).isZero();
        day = calendar.now().sameOrNextWorkingDay(day.plusDays(1));
        notices(at("07:00"));
        assertThat(making.make(at("08:00"))).isEqualTo(1);
        assertThat(repository.unsent(9).getFirst().letter().subject()).isEqualTo("Sáu Rõ: 1 thông báo sáng nay");
    }

    @Test
    void aDeadlineSoNearIsUrgent() {
        making.make(at("08:00"));
        scene.give("near", day.plusDays(1), "SNV");
        scene.give("far", day.plusDays(9), "SNV");
        notices(at("09:00"));
        assertThat(making.make(at("09:05"))).isEqualTo(1);
        assertThat(repository.unsent(9).getFirst().letter().body())
                .contains("Rà soát thủ tục near")
                .doesNotContain("Rà soát thủ tục far");
    }

    @Test
    void thirtyDeadlinesAreOneLineOfTheDigestThatOpensTheirList() throws Exception {
        scene.giveMany(30, day.plusDays(10), "SNV");
        day = calendar.now().sameOrNextWorkingDay(day.plusDays(3));
        context.getBean(DeadlineWatch.class).look(day);
        var notice = scene.told("snv").stream()
                .filter(each -> each.kind() == NoticeKind.DUE_SOON)
                .findFirst()
                .orElseThrow();
        notices(at("07:29"));
        assertThat(making.make(at("07:31"))).isEqualTo(1);
        var letter = repository.unsent(9).getFirst().letter();
        assertThat(letter.body())
                .containsOnlyOnce("Sắp đến hạn (30)\n- 30 nhiệm vụ: trong đó có ")
                .contains("https://sauro.example/notices/" + notice.id().value() + "\n");
    }

    @Test
    void nobodyIsWrittenToInTheEveningOrOnADayOff() {
        scene.give("quiet", null, "SNV");
        notices(at("16:00"));
        assertThat(making.make(at("17:00"))).isZero();
        assertThat(making.make(at("20:00"))).isZero();
        while (calendar.now().isWorkingDay(day)) day = day.plusDays(1);
        assertThat(making.make(at("09:00"))).isZero();
    }

    @Test
    void eachPersonChoosesHowToBeTold() {
        email("giamdoc.snv", "khai@langson.example");
        email("stp", "stp@langson.example");
        repository.choose(scene.as("snv").account(), MailMode.NONE);
        repository.choose(scene.as("giamdoc.snv").account(), MailMode.IMMEDIATE);
        making.make(at("08:00"));
        scene.give("choice", null, "SNV", "STP");
        notices(at("09:00"));
        making.make(at("09:05"));
        assertThat(repository.unsent(9)).extracting(Mail::address).containsExactly("khai@langson.example");
        assertThat(repository.unsent(9).getFirst().letter().subject())
                .matches("Sáu Rõ: Được giao nhiệm vụ mới \\(NV-.*\\)");
    }

    @Test
    void whatWasReadInThePageIsNotMailed() {
        scene.give("read", null, "SNV");
        scene.notices.readAll(new NoticeFilter(true, null), scene.as("snv"));
        notices(at("07:00"));
        assertThat(making.make(at("08:00"))).isZero();
    }

    @Test
    void theDeputyIsWrittenToWhileSomebodyIsAway() {
        email("giamdoc.snv", "khai@langson.example");
        var away = scene.as("giamdoc.snv").account();
        Deputies deputies =
                (person, _) -> person.equals(away) ? Optional.of(scene.as("snv").account()) : Optional.empty();
        scene.give("away", null, "SNV");
        notices(at("07:00"));
        making(deputies).make(at("08:00"));
        assertThat(repository.unsent(9)).extracting(Mail::address).containsOnly("tien@langson.example");
        assertThat(repository.unsent(9))
                .extracting(mail -> mail.letter().body())
                .anySatisfy(body -> assertThat(body).contains("nhận thư này thay Lương Văn Khải"));
    }

    @Test
    void whatTheServerDoesNotTakeIsTriedAgainLater() throws Exception {
        scene.give("down", null, "SNV");
        notices(at("07:00"));
        making.make(at("08:00"));
        var down = new MailSending(repository, settings(closedPort()), Clock.fixed(at("08:01"), ZoneOffset.UTC));
        assertThat(down.sendNext()).isTrue();
        assertThat(down.sendNext()).as("not at once").isFalse();
        var waiting = repository.unsent(9).getFirst();
        assertThat(waiting.state()).isEqualTo(Mail.State.WAITING);
        assertThat(waiting.problem()).isNotBlank();
        assertThat(waiting.dueAt()).isEqualTo(at("08:02"));
        send(at("08:01"));
        assertThat(server.getReceivedMessages()).isEmpty();
        send(at("08:03"));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(repository.unsent(9)).isEmpty();
    }

    @Test
    void afterThreeDaysOfTryingItIsGivenUpUntilSomebodySaysAgain() throws Exception {
        scene.give("never", null, "SNV");
        notices(at("07:00"));
        making.make(at("08:00"));
        var port = closedPort();
        var now = at("08:01");
        var failed = repository.unsent(9).getFirst();
        while (failed.state() == Mail.State.WAITING) {
            var attempts = failed.attempts();
            new MailSending(repository, settings(port), Clock.fixed(now, ZoneOffset.UTC)).sendNext();
            failed = repository.unsent(9).getFirst();
            assertThat(failed.attempts()).isEqualTo(attempts + 1);
            assertThat(Duration.between(now, failed.dueAt())).isBetween(Duration.ofMinutes(1), Duration.ofHours(1));
            if (failed.state() == Mail.State.WAITING) now = failed.dueAt();
        }
        assertThat(failed.state()).isEqualTo(Mail.State.FAILED);
        assertThat(Duration.between(at("08:01"), now)).isBetween(Duration.ofHours(72), Duration.ofHours(73));
        send(now.plus(Duration.ofDays(9)));
        assertThat(server.getReceivedMessages()).isEmpty();
        repository.again(failed.id(), now);
        send(now);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void oneThatAKilledProgramWasSendingIsSentUnderTheSameName() throws Exception {
        scene.give("killed", null, "SNV");
        notices(at("07:00"));
        making.make(at("08:00"));
        var mail = repository.take(at("08:01")).orElseThrow();
        send(at("08:02"));
        assertThat(server.getReceivedMessages()).as("somebody is sending it").isEmpty();
        send(at("08:12"));
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo("<sauro-" + mail.madeAt().toEpochMilli() + "-" + mail.id() + "@langson.example>");
    }

    private void reportAndSendBack(TaskId task) {
        scene.tasks.act(
                new TaskAction.SubmitResult(task, 0, "Đã xong", NoticeScene.today(), List.of()), scene.as("snv"));
        scene.tasks.act(new TaskAction.SendBack(task, 1, "Thiếu minh chứng"), scene.as("vanphong"));
    }

    private void email(String username, String address) {
        sql.execute("update security.account set email = ? where username = ?", address, username);
    }

    /// What was told until now was told at that moment.
    private void notices(Instant at) {
        sql.execute(
                "update notification.notice set at = cast(? as timestamptz) where not exists (select from notification.mailed where notice_id = id)",
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(OfficeClock.ZONE).toInstant();
    }

    private MailMaking making(Deputies deputies) {
        return new MailMaking(
                repository,
                context.getBean(RuleRepository.class),
                context.getBean(Accounts.class),
                calendar,
                new LetterWords(context.getBean(MessageSource.class), settings(25)),
                new StaticListableBeanFactory(Map.of("deputies", deputies)).getBeanProvider(Deputies.class));
    }

    private void send(Instant now) {
        var sending =
                new MailSending(repository, settings(server.getSmtp().getPort()), Clock.fixed(now, ZoneOffset.UTC));
        boolean more = sending.sendNext();
        while (more) more = sending.sendNext();
    }

    private static MailSettings settings(int port) {
        return new MailSettings(
                "127.0.0.1", port, "", "", "Sáu Rõ <sauro@langson.example>", Security.NONE, "https://sauro.example/");
    }

    private static int closedPort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        var related = (MimeMultipart)
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        var alternative = (MimeMultipart) related.getBodyPart(0).getContent();
        return (String) alternative.getBodyPart(number).getContent();
    }
}
