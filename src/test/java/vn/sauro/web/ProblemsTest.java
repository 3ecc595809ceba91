package vn.sauro.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class ProblemsTest {
    @Autowired
    MockMvc browser;

    @Test
    void whoeverHasNotSignedInIsSentToDoSoAndRemembered() throws Exception {
        browser.perform(get("/today?lead=3")).andExpect(redirectedUrl("/sign-in?to=%2Ftoday%3Flead%3D3"));
    }

    @Test
    void aPartOfAPageMakesThePageLoadAnewAfterTheSessionHasEnded() throws Exception {
        browser.perform(get("/today").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void whatIsNotThereIsToldInTheFrameOfThePages() throws Exception {
        browser.perform(get("/accounts/999999").with(signedInAs("quantri")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Không tìm thấy")))
                .andExpect(content().string(containsString("Lê Quốc Cường")));
        browser.perform(get("/no/such/page").with(signedInAs("quantri"))).andExpect(status().isNotFound());
        browser.perform(get("/accounts/abc").with(signedInAs("quantri"))).andExpect(status().isNotFound());
    }

    @Test
    void programsAreToldInJson() throws Exception {
        browser.perform(get("/accounts/999999").with(signedInAs("quantri")).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aMethodThatIsNotTakenIsSaidSo() throws Exception {
        browser.perform(post("/audit").with(signedInAs("quantri"))).andExpect(status().isMethodNotAllowed());
    }
}
