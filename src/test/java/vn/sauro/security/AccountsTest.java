package vn.sauro.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class AccountsTest {
    @Autowired
    MockMvc browser;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    PasswordCheck check;

    @Test
    void onlyAdministratorsSeeAccounts() throws Exception {
        browser.perform(get("/accounts").with(signedInAs("vanphong")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Không có quyền")));
        browser.perform(get("/accounts").with(signedInAs("quantri"))).andExpect(status().isOk());
    }

    @Test
    void peopleAreFoundWithoutDiacritics() throws Exception {
        browser.perform(get("/accounts").param("q", "nong quoc").with(signedInAs("quantri")))
                .andExpect(content().string(containsString("Nông Quốc Bảo")))
                .andExpect(content().string(not(containsString("Vi Thị Lan"))));
    }

    @Test
    void theFilteredListIsGivenAsExcel() throws Exception {
        var bytes = browser.perform(
                        get("/accounts.xlsx").param("q", "nong quoc").with(signedInAs("quantri")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Nông Quốc Bảo");
        }
    }

    @Test
    void theLogIsGivenAsExcel() throws Exception {
        browser.perform(get("/audit.xlsx").with(signedInAs("quantri"))).andExpect(status().isOk());
        browser.perform(get("/audit.xlsx").with(signedInAs("chutich"))).andExpect(status().isForbidden());
    }

    @Test
    void anEmptyListSaysWhatToDo() throws Exception {
        browser.perform(get("/accounts").param("q", "zzz").with(signedInAs("quantri")))
                .andExpect(content().string(containsString("bớt điều kiện lọc")));
    }

    @Test
    void aNewAccountComesInWithItsOneTimePasswordOnly() throws Exception {
        var agency = people.loadUserByUsername("snv").agency();
        var shown = browser.perform(post("/accounts")
                        .with(signedInAs("quantri"))
                        .param("username", "lan.snv")
                        .param("fullName", "Hoàng Thị Lan")
                        .param("agency", String.valueOf(agency))
                        .param("roles", "OFFICER"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var password = Pattern.compile("one-time-password\">([^<]+)<").matcher(shown);
        assertThat(password.find()).isTrue();
        var credentials = repository.credentials("lan.snv").orElseThrow();
        assertThat(check.matches(password.group(1), credentials.passwordHash())).isTrue();
        assertThat(credentials.passwordHash()).startsWith("{argon2}$argon2id$");
        browser.perform(get("/").with(signedInAs("lan.snv"))).andExpect(redirectedUrl("/password"));
    }

    @Test
    void whatWasTypedIsKeptBesideWhatIsWrong() throws Exception {
        browser.perform(post("/accounts")
                        .with(signedInAs("quantri"))
                        .param("username", "Lan SNV")
                        .param("fullName", "Hoàng Thị Lan")
                        .param("position", "Chuyên viên"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Lan SNV")))
                .andExpect(content().string(containsString("Hãy chọn cơ quan")))
                .andExpect(content().string(containsString("Hãy chọn ít nhất một vai trò")));
    }

    @Test
    void twoPeopleNeverHaveOneUsername() {
        var wish = new CreateAccount("vanphong", "Ai Đó", null, actor("quantri").agency(), Set.of(Role.OFFICER), null);
        assertThat(accounts.create(wish, actor("quantri"))).isEqualTo(CreateAccount.Refused.USERNAME_TAKEN);
    }

    @Test
    void nobodyShutsTheirOwnAccount() {
        var own = actor("quantri");
        var wish = new ChangeAccount(own.account(), "A", null, own.agency(), own.roles(), false, null);
        assertThat(accounts.change(wish, own)).isEqualTo(ChangeAccount.Refused.OWN_ACCOUNT);
    }

    @Test
    void theLastAdministratorStays() {
        var last = actor("quantri");
        var wish = new ChangeAccount(last.account(), "A", null, last.agency(), Set.of(Role.OFFICER), true, null);
        assertThat(accounts.change(wish, actor("vanphong"))).isEqualTo(ChangeAccount.Refused.LAST_ADMINISTRATOR);
    }

    @Test
    void aShutAccountIsNotLetIn() {
        var shut = actor("kylua");
        accounts.change(
                new ChangeAccount(shut.account(), shut.fullName(), null, shut.agency(), shut.roles(), false, null),
                actor("quantri"));
        assertThat(repository.credentials("kylua").orElseThrow().active()).isFalse();
    }

    @Test
    void aNewPasswordMustBeLongAndNotOnesName() {
        assertThat(ChangePassword.refusal("ngắn quá", "lan")).contains(ChangePassword.Refused.TOO_SHORT);
        assertThat(ChangePassword.refusal("aaaaaaaaaaaaaaaa", "lan")).contains(ChangePassword.Refused.TOO_SIMPLE);
        assertThat(ChangePassword.refusal("hoàng-lan-2025-xyz", "lan")).contains(ChangePassword.Refused.HOLDS_USERNAME);
        assertThat(ChangePassword.refusal("mưa rơi trên mái ngói cũ", "skhcn")).isEmpty();
    }

    @Test
    void theSamePasswordFromAnotherKeyboardIsTheSame() {
        assertThat(PasswordCheck.normal("Vie\u0302\u0323t")).isEqualTo(PasswordCheck.normal("Việt"));
    }

    private Actor actor(String username) {
        return people.loadUserByUsername(username).actor();
    }
}
