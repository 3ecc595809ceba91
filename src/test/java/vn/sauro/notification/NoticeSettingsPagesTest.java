package vn.sauro.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import vn.sauro.security.AccountId;
import vn.sauro.shared.Formats;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class NoticeSettingsPagesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvc web;

    @Autowired
    MailRepository mails;

    private NoticeScene scene;

    @BeforeEach
    void enter() {
        scene = new NoticeScene(context);
    }

    @Test
    void aPersonChoosesAndSeesTheirAddress() throws Exception {
        assertThat(page("/notices/settings", "snv"))
                .contains("chưa nối với máy chủ thư", "Tài khoản chưa có địa chỉ thư điện tử");
        sql.execute("update security.account set email = 'tien@langson.example' where username = 'snv'");
        web.perform(post("/notices/settings").param("mode", "NONE").with(signedInAs("snv")))
                .andExpect(redirectedUrl("/notices/settings"));
        assertThat(mails.mode(scene.as("snv").account())).isEqualTo(MailMode.NONE);
        assertThat(page("/notices/settings", "snv")).contains("tien@langson.example");
    }

    @Test
    void anAdministratorEntersTheAddress() throws Exception {
        var id = account("snv").value();
        var form = post("/accounts/" + id)
                .param("username", "snv")
                .param("fullName", "Hà Minh Tiến")
                .param("agency", "" + scene.body("SNV").value())
                .param("roles", "STANDING", "OFFICER")
                .param("active", "true")
                .with(signedInAs("quantri"));
        web.perform(form.param("email", "không phải"))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains("Địa chỉ chưa đúng", "không phải"));
        web.perform(post("/accounts/" + id)
                        .param("username", "snv")
                        .param("fullName", "Hà Minh Tiến")
                        .param("agency", "" + scene.body("SNV").value())
                        .param("roles", "STANDING", "OFFICER")
                        .param("active", "true")
                        .param("email", "tien@langson.example")
                        .with(signedInAs("quantri")))
                .andExpect(redirectedUrl("/accounts"));
        assertThat(page("/accounts/" + id, "quantri")).contains("tien@langson.example");
    }

    @Test
    void anAdministratorSeesWhyAnEMailWasNotSent() throws Exception {
        assertThat(page("/mail", "quantri")).contains("SAURO_MAIL_HOST", "Không có thư nào đang chờ");
        scene.give("mail", null, "SNV");
        var notice = new PendingNotice(
                account("snv"),
                scene.told("snv").getFirst().id().value(),
                NoticeKind.GIVEN,
                "",
                "",
                null,
                null,
                1,
                null);
        mails.store(
                account("snv"), "tien@langson.example", new Letter("Sáu Rõ", "", ""), List.of(notice), Instant.now());
        var mail = mails.take(Instant.now()).orElseThrow();
        mails.failed(mail.id(), Mail.State.FAILED, "550 no such user", Instant.now());
        assertThat(page("/mail", "quantri")).contains("550 no such user", "Không gửi được", "tien@langson.example");
        web.perform(post("/mail/" + mail.id() + "/again").with(signedInAs("quantri")))
                .andExpect(redirectedUrl("/mail"));
        assertThat(mails.unsent(9).getFirst().state()).isEqualTo(Mail.State.WAITING);
        web.perform(get("/mail").with(signedInAs("vanphong"))).andExpect(status().isForbidden());
    }

    @Test
    void aRuleIsSetFromADayOn() throws Exception {
        assertThat(page("/notice-rules", "quantri")).contains("7, 3, 1", "mặc định ban đầu");
        var from = Formats.asPrinted(NoticeScene.today().plusDays(2));
        web.perform(rule(from, "10, 5", "2")).andExpect(redirectedUrl("/notice-rules"));
        assertThat(page("/notice-rules", "quantri")).contains(from, "10, 5", "Lê Quốc Cường");
    }

    @Test
    void whatCannotHoldIsSaidAndNothingTypedIsLost() throws Exception {
        var past = Formats.asPrinted(NoticeScene.today().minusDays(2));
        assertThat(answer(rule(past, "10, 5", "2"))).contains("không có hiệu lực trở về trước", "10, 5", past);
        assertThat(answer(rule("hôm qua", "mười", "2"))).contains("Hãy nhập số ngày", "mười", "hôm qua");
    }

    private static RequestBuilder rule(String from, String soon, String lead) {
        return post("/notice-rules")
                .param("validFrom", from)
                .param("soonDays", soon)
                .param("leadHeadAfter", lead)
                .param("assignerHeadAfter", "5")
                .param("urgentDays", "1")
                .param("urgent", "SENT_BACK")
                .with(signedInAs("quantri"));
    }

    private AccountId account(String username) {
        return scene.as(username).account();
    }

    private String page(String path, String who) throws Exception {
        return answer(get(path).with(signedInAs(who)));
    }

    private String answer(RequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
