package vn.sauro.absence;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.sauro.shared.Formats;
import vn.sauro.shared.OfficeClock;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class AbsencePagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    DSLContext sql;

    private final LocalDate today = LocalDate.now(OfficeClock.ZONE);

    @Test
    void aHeadWithoutADeputyIsToldAtOnce() throws Exception {
        page("/absences", "chutich.dongkinh").andExpect(content().string(containsString("chưa có cấp phó")));
        page("/absences", "giamdoc.skhcn")
                .andExpect(content().string(not(containsString("chưa có cấp phó"))))
                .andExpect(content().string(containsString("Đinh Thị Hoài")));
    }

    @Test
    void anAbsenceIsStatedListedToldToTheDeputyAndEnded() throws Exception {
        state("diachinh.dongkinh", "diachinh.dongkinh", day(0), day(6), "dongkinh")
                .andExpect(redirectedUrl("/absences"));
        page("/absences", "diachinh.dongkinh")
                .andExpect(content().string(containsString("Hoàng Văn Lâm")))
                .andExpect(content().string(containsString("Đang vắng mặt")));
        page("/absences", "chutich.dongkinh").andExpect(content().string(containsString("Đi họp")));
        page("/today", "dongkinh")
                .andExpect(content().string(containsString("Đang làm thay Vi Quang Huy đến hết ngày " + day(6))));
        page("/today", "diachinh.dongkinh")
                .andExpect(content().string(containsString("Hoàng Văn Lâm thay ông/bà đến hết ngày " + day(6))));

        var id = sql.fetchSingle("select max(id) from absence.absence").get(0, Long.class);
        mvc.perform(post("/absences/" + id + "/end").with(signedInAs("diachinh.dongkinh")))
                .andExpect(redirectedUrl("/absences"));
        page("/today", "dongkinh").andExpect(content().string(not(containsString("Đang làm thay"))));
        page("/absences", "dongkinh").andExpect(content().string(containsString("Đã kết thúc sớm")));
    }

    @Test
    void whatIsWrongIsSaidBesideWhatWasTyped() throws Exception {
        state("diachinh.dongkinh", "diachinh.dongkinh", "31/02/2027", "", "dongkinh")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("31/02/2027"), containsString("Hãy nhập ngày"))));
        state("diachinh.dongkinh", "diachinh.dongkinh", day(-3), day(2), "dongkinh")
                .andExpect(content()
                        .string(allOf(containsString(day(-3)), containsString("Không ủy quyền được cho những ngày"))));
        state("dongkinh", "diachinh.dongkinh", day(0), day(2), "dongkinh")
                .andExpect(content().string(containsString("Chỉ lãnh đạo cơ quan báo vắng mặt")));
    }

    @Test
    void aChainIsRefusedWithTheNameAndTheDays() throws Exception {
        state("diachinh.dongkinh", "diachinh.dongkinh", day(1), day(4), "dongkinh")
                .andExpect(redirectedUrl("/absences"));
        state("dongkinh", "dongkinh", day(3), day(5), "chutich.dongkinh")
                .andExpect(content()
                        .string(containsString("đang nhận làm thay Vi Quang Huy từ " + day(1) + " đến " + day(4))));
    }

    @Test
    void whoHasNobodyIsToldSo() throws Exception {
        page("/absences", "stc").andExpect(content().string(containsString("chưa có ai được làm những việc như")));
    }

    @Test
    void theAdministratorHasNoBusinessHere() throws Exception {
        mvc.perform(get("/absences").with(signedInAs("quantri"))).andExpect(status().isForbidden());
    }

    private ResultActions state(String who, String person, String first, String last, String deputy) throws Exception {
        return mvc.perform(post("/absences")
                .param("person", id(person))
                .param("first", first)
                .param("last", last)
                .param("deputy", id(deputy))
                .param("reason", "Đi họp")
                .with(signedInAs(who)));
    }

    private ResultActions page(String path, String who) throws Exception {
        return mvc.perform(get(path).with(signedInAs(who))).andExpect(status().isOk());
    }

    private String id(String username) {
        return sql.fetchSingle("select id from security.account where username = ?", username)
                .get(0, String.class);
    }

    private String day(int days) {
        return Formats.asPrinted(today.plusDays(days));
    }
}
