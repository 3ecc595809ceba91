package vn.sauro.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class SignInTest {
    @Autowired
    MockMvc browser;

    @Autowired
    AccountsAtStart accounts;

    @Autowired
    AuditLog audit;

    @Autowired
    SignInAttemptRepository attempts;

    @Autowired
    Clock clock;

    @Test
    void whoeverKnowsThePasswordComesToWhereTheyWantedToGo() throws Exception {
        signIn("vanphong", password(), "/tasks?lead=3").andExpect(redirectedUrl("/tasks?lead=3"));
    }

    @Test
    void theWayOnNeverLeadsToAnotherServer() throws Exception {
        signIn("vanphong", password(), "//elsewhere.example/").andExpect(redirectedUrl("/"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() throws Exception {
        var wrong = signIn("vanphong2", "wrong", "/").andExpect(status().isUnauthorized());
        var unknown = signIn("nobody", "wrong", "/").andExpect(status().isUnauthorized());
        assertThat(body(wrong).replace("vanphong2", "…"))
                .isEqualTo(body(unknown).replace("nobody", "…"));
    }

    @Test
    void theSixthAttemptHasToWaitWhateverIsTyped() throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            signIn("chutich", "wrong", "/").andExpect(status().isUnauthorized());
        }
        signIn("chutich", password(), "/")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("Hãy đợi 1 phút")));
        attempts.forgetBefore(clock.instant().plusSeconds(1));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        browser.perform(post("/sign-in").param("username", "vanphong").param("password", password()))
                .andExpect(status().isForbidden());
    }

    @Test
    void passwordsNeverComeIntoTheLog() throws Exception {
        signIn("vanphong", "my secret words", "/");
        browser.perform(get("/audit").with(signedInAs("quantri")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nguyễn Thị Thu Hà")))
                .andExpect(content().string(not(containsString("my secret words"))));
    }

    @Test
    void theLanguageIsASwitchAway() throws Exception {
        var cookie = browser.perform(
                        post("/language").with(csrf()).param("language", "en").param("back", "/sign-in"))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn()
                .getResponse()
                .getCookie("SAURO_LANGUAGE");
        assertThat(cookie).isNotNull();
        browser.perform(get("/sign-in").cookie(cookie))
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(content().string(containsString("Password")));
    }

    @Test
    void pagesTellBrowsersToTrustNobodyElse() throws Exception {
        browser.perform(get("/sign-in").secure(true))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Strict-Transport-Security"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(content().string(not(containsString("<style"))))
                .andExpect(content().string(not(containsString("onclick"))));
    }

    private String password() {
        return accounts.demonstrationPassword().orElseThrow();
    }

    private ResultActions signIn(String username, String password, String to) throws Exception {
        return browser.perform(post("/sign-in")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .param("to", to));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString().replaceAll("[A-Za-z0-9_-]{60,}", "token");
    }
}
