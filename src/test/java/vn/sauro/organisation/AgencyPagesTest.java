package vn.sauro.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class AgencyPagesTest {
    @Autowired
    private MockMvc pages;

    @Autowired
    private Agencies agencies;

    private String page(String path, Object... values) throws Exception {
        var response = pages.perform(get(path, values).with(signedInAs("dongkinh")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return text(response);
    }

    private static String text(org.springframework.mock.web.MockHttpServletResponse response)
            throws UnsupportedEncodingException {
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private AgencyId id(String code) {
        return agencies.byCode(code).orElseThrow().id();
    }

    private static long rows(String page) {
        return Pattern.compile("<tr>").matcher(page).results().count() - 1;
    }

    @Test
    void theListGoesOnPageByPage() throws Exception {
        var first = page("/agencies");
        assertThat(rows(first)).isEqualTo(25);
        assertThat(first).contains("Văn phòng UBND tỉnh Lạng Sơn").doesNotContain("Sở Thông tin và Truyền thông");
        var next = Pattern.compile("after=([\\w-]+)").matcher(first);
        assertThat(next.find()).isTrue();
        var second = page("/agencies?after={after}", next.group(1));
        assertThat(rows(second)).isEqualTo(25);
        assertThat(second).doesNotContain(">Văn phòng UBND tỉnh Lạng Sơn</a>");
    }

    @Test
    void theUrlFiltersByWordsKindAndLevel() throws Exception {
        assertThat(page("/agencies?q=khoa hoc cong nghe&kind=DEPARTMENT")).contains("Sở Khoa học và Công nghệ");
        assertThat(rows(page("/agencies?q=khoa hoc cong nghe&kind=DEPARTMENT"))).isEqualTo(1);
        assertThat(page("/agencies?kind=PEOPLES_COMMITTEE&level=COMMUNE")).contains("Có 65 dòng");
        assertThat(page("/agencies?q=khong he co")).contains("Không có cơ quan nào khớp");
        assertThat(page("/agencies?kind=NONSENSE&level=<b>")).contains("dòng");
    }

    @Test
    void oneBodyShowsWhatIsAroundIt() throws Exception {
        var department = page("/agencies/{id}", id("SKHCN"));
        assertThat(department)
                .contains("Phòng Chuyển đổi số", "Ban Chỉ đạo phát triển", "Cơ quan thường trực", "Các sở, ban, ngành");
        assertThat(page("/agencies/{id}", id("05977"))).contains("phường Đông Kinh (05977)", "UBND các phường");
        assertThat(page("/agencies/{id}", id("BCD"))).contains("Công an tỉnh Lạng Sơn", "Đề án 06");
        assertThat(page("/agencies/{id}", id("STTTT"))).contains("đã kết thúc hoạt động", "Nhiệm vụ chuyển về");
    }

    @Test
    void englishIsASwitchAway() throws Exception {
        var response = pages.perform(get("/agencies/{id}", id("UBND"))
                        .with(signedInAs("dongkinh"))
                        .cookie(new jakarta.servlet.http.Cookie("SAURO_LANGUAGE", "en")))
                .andReturn()
                .getResponse();
        assertThat(text(response)).contains("People&#39;s Committee", "Sits on").doesNotContain("??");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        pages.perform(get("/agencies/999999999").with(signedInAs("dongkinh"))).andExpect(status().isNotFound());
        pages.perform(get("/agencies/abc").with(signedInAs("dongkinh"))).andExpect(status().is4xxClientError());
    }

    @Test
    void excelHoldsTheWholeFilteredList() throws Exception {
        var bytes = pages.perform(get("/agencies.xlsx?kind=PEOPLES_COMMITTEE&level=COMMUNE")
                        .with(signedInAs("dongkinh")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(65);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("05977");
        }
    }
}
