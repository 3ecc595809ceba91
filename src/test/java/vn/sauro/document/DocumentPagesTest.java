package vn.sauro.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import vn.sauro.document.ReceiveDocument.Received;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class DocumentPagesTest {
    private static final String SPECIALIST = "vanphong";
    private static final String HEAD = "chanh.trang";
    private static final String OFFICER = "can.trang";

    @Autowired
    MockMvc browser;

    @Autowired
    DSLContext sql;

    @Autowired
    UserDetailsService people;

    @Autowired
    Documents documents;

    @Autowired
    DocumentReading reading;

    private Actor specialist;

    @BeforeEach
    void openTheOffice() {
        specialist = Desk.of(SPECIALIST, people);
        Desk.colleague(sql, specialist.agency(), HEAD, Role.HEAD);
        Desk.colleague(sql, specialist.agency(), OFFICER, Role.OFFICER);
    }

    @Test
    void anEmptyListSaysWhatToDo() throws Exception {
        list("").andExpect(content().string(containsString("Chưa có văn bản nào")))
                .andExpect(content().string(containsString("Hãy thả tệp")));
        browser.perform(get("/documents").with(signedInAs(HEAD)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("do chuyên viên văn phòng tiếp nhận")))
                .andExpect(content().string(not(containsString("type=\"file\""))));
    }

    @Test
    void onlyThoseWithTheRolesComeIn() throws Exception {
        var id = receive("a.txt", Conclusion.text());
        for (var page :
                new String[] {"/documents", "/documents.xlsx", "/documents/" + id, "/documents/" + id + "/file"}) {
            browser.perform(get(page).with(signedInAs(OFFICER))).andExpect(status().isForbidden());
            browser.perform(get(page)).andExpect(status().isFound());
        }
        browser.perform(multipart("/documents").file(file("b.txt", "Hai")).with(signedInAs(HEAD)))
                .andExpect(status().isForbidden());
        browser.perform(post("/documents/" + id + "/read-again").with(signedInAs(HEAD)))
                .andExpect(status().isForbidden());
    }

    @Test
    void theChairmanSeesWhatHisOfficeTookInAndOtherHeadsDoNot() throws Exception {
        var id = receive("a.txt", Conclusion.text());
        reading.read(new DocumentId(id));
        var address = "/documents/" + id;
        browser.perform(get("/documents").with(signedInAs("chutich")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(Conclusion.NUMBER)));
        browser.perform(get(address).with(signedInAs("chutich")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"line-5\"")))
                .andExpect(content().string(containsString(address + "/review")));
        browser.perform(get(address + "/file").with(signedInAs("chutich"))).andExpect(status().isOk());
        browser.perform(get("/documents").with(signedInAs("giamdoc.skhcn")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(Conclusion.NUMBER))));
        for (var page : new String[] {address, address + "/file"}) {
            browser.perform(get(page).with(signedInAs("giamdoc.skhcn"))).andExpect(status().isNotFound());
        }
    }

    @Test
    void aFileSentOpensItsPageWhichWaitsForTheReadingAndThenShowsIt() throws Exception {
        var sent = send(file("ket-luan.txt", Conclusion.text())).andReturn();
        var address = sent.getResponse().getRedirectedUrl();
        assertThat(address).matches("/documents/\\d+");
        browser.perform(get(address)
                        .with(signedInAs(SPECIALIST))
                        .cookie(sent.getResponse().getCookies()))
                .andExpect(content().string(containsString("Đã tiếp nhận.")))
                .andExpect(content().string(containsString("every 2s")));

        reading.read(new DocumentId(Long.parseLong(address.substring("/documents/".length()))));

        browser.perform(get(address).with(signedInAs(SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("every 2s"))))
                .andExpect(content().string(containsString(Conclusion.NUMBER)))
                .andExpect(content().string(containsString("15/9/2025")))
                .andExpect(content().string(containsString(address + "/review")))
                .andExpect(content().string(containsString("id=\"line-5\"")));
        list("").andExpect(content().string(containsString("1 dòng")))
                .andExpect(content().string(not(containsString("every 2s"))));
    }

    @Test
    void eachOfSeveralFilesIsAnswered() throws Exception {
        receive("cu.txt", "Văn bản cũ");
        var sent = browser.perform(multipart("/documents")
                        .file(file("moi.txt", "Văn bản mới"))
                        .file(file("cu.txt", "Văn bản cũ"))
                        .file(file("gia.pdf", "MZ\u0000"))
                        .with(signedInAs(SPECIALIST)))
                .andExpect(redirectedUrl("/documents"))
                .andReturn();
        after(sent)
                .andExpect(content().string(containsString("Đã tiếp nhận.")))
                .andExpect(content().string(containsString("Văn bản này đã được tiếp nhận lúc")))
                .andExpect(content().string(containsString("Tệp không phải văn bản TXT, PDF hay DOCX.")))
                .andExpect(content().string(containsString("every 2s")));
    }

    @Test
    void sendingNothingSaysSo() throws Exception {
        after(send(new MockMultipartFile("files", "", "application/octet-stream", new byte[0]))
                        .andExpect(redirectedUrl("/documents"))
                        .andReturn())
                .andExpect(content().string(containsString("Chưa có tệp nào được chọn")));
        after(browser.perform(multipart("/documents").with(signedInAs(SPECIALIST)))
                        .andReturn())
                .andExpect(content().string(containsString("Chưa có tệp nào được chọn")));
    }

    @Test
    void namesAndTextNeverBecomeMarkup() throws Exception {
        var id = receive("<img src=x onerror=alert(1)>.txt", Conclusion.text("<script>alert(2)</script> kết luận"));
        list("").andExpect(content().string(not(containsString("<img src=x"))));
        reading.read(new DocumentId(id));
        browser.perform(get("/documents/" + id).with(signedInAs(SPECIALIST)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert(2)"))))
                .andExpect(content().string(containsString("&lt;script&gt;alert(2)")));
    }

    @Test
    void whatFailedSaysWhyAndOffersAnotherTry() throws Exception {
        var id = receive("quet.txt", "Bản quét");
        reading.fail(new DocumentId(id), "NO_TEXT_LAYER");
        browser.perform(get("/documents/" + id).with(signedInAs(SPECIALIST)))
                .andExpect(content().string(containsString("Bản quét chưa có lớp chữ.")))
                .andExpect(content().string(containsString("/read-again")));
        browser.perform(post("/documents/" + id + "/read-again").with(signedInAs(SPECIALIST)))
                .andExpect(redirectedUrl("/documents/" + id));
        assertThat(documents.get(new DocumentId(id), specialist).state()).isEqualTo(DocumentState.RECEIVED);
    }

    /// By an old link or by hand: its page says how far the reading is.
    @Test
    void theReviewOfWhatIsNotReadYetLeadsToItsPage() throws Exception {
        var id = receive("dang-doc.txt", Conclusion.text());
        browser.perform(get("/documents/" + id + "/review").with(signedInAs(SPECIALIST)))
                .andExpect(redirectedUrl("/documents/" + id));
        reading.read(new DocumentId(id));
        browser.perform(get("/documents/" + id + "/review").with(signedInAs(SPECIALIST)))
                .andExpect(status().isOk());
    }

    @Test
    void theSearchDoesNotCareAboutDiacritics() throws Exception {
        reading.read(new DocumentId(receive("a.txt", Conclusion.text())));
        receive("Kế hoạch chuyển đổi số.txt", "Kế hoạch");
        for (var words : new String[] {"phien hop cong nghe", "PHIÊN họp", "77/TB-VP", "lang son"}) {
            list("?q=" + words)
                    .andExpect(content().string(containsString(Conclusion.NUMBER)))
                    .andExpect(content().string(not(containsString("chuyển đổi số"))));
        }
        list("?q=chuyen doi so")
                .andExpect(content().string(containsString("chuyển đổi số")))
                .andExpect(content().string(not(containsString(Conclusion.NUMBER))));
        list("?q=khong co gi").andExpect(content().string(containsString("Không có văn bản nào khớp")));
        list("?q=100%_").andExpect(status().isOk());
    }

    @Test
    void filtersStandInTheAddress() throws Exception {
        reading.read(new DocumentId(receive("a.txt", Conclusion.text())));
        receive("b.txt", "Chưa đọc");
        list("?state=RECEIVED").andExpect(content().string(not(containsString(Conclusion.NUMBER))));
        list("?state=READ&from=15/9/2025&to=15.09.2025")
                .andExpect(content().string(containsString(Conclusion.NUMBER)))
                .andExpect(content().string(containsString("value=\"15/9/2025\"")));
        list("?from=2025-09-16").andExpect(content().string(not(containsString(Conclusion.NUMBER))));
        list("?to=32/13/2025")
                .andExpect(content().string(containsString("Ngày chưa đúng")))
                .andExpect(content().string(containsString(Conclusion.NUMBER)));
        list("?state=KHAC&sort=KHAC&after=khac").andExpect(content().string(containsString("2 dòng")));
    }

    @Test
    void everyOrderGoesThroughTheWholeListOnceAndOnce() throws Exception {
        for (var number = 0; number < 60; number++) receive("van-ban-%02d.txt".formatted(number), "Số " + number);
        for (var order : DocumentOrder.values()) {
            var seen = new java.util.ArrayList<String>();
            var next = "?sort=" + order;
            while (next != null) {
                var page = list(next).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
                Pattern.compile("title=\"(van-ban-\\d\\d\\.txt)\"")
                        .matcher(page)
                        .results()
                        .forEach(hit -> seen.add(hit.group(1)));
                var link = Pattern.compile("rel=\"next\" href=\"/documents(\\?[^\"]+)\"")
                        .matcher(page);
                next = link.find() ? link.group(1).replace("&amp;", "&") : null;
            }
            assertThat(seen).as(order.name()).hasSize(60).doesNotHaveDuplicates();
        }
    }

    @Test
    void theFileComesBackAsItWasAndOnlyToBeSaved() throws Exception {
        var id = receive("Kết luận \"số 1\".txt", "Thông báo");
        var answer = browser.perform(get("/documents/" + id + "/file").with(signedInAs(HEAD)))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(content().bytes("Thông báo".getBytes(StandardCharsets.UTF_8)))
                .andReturn();
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''K%E1%BA%BFt");
    }

    @Test
    void excelHoldsWhatTheFilterShows() throws Exception {
        reading.read(new DocumentId(receive("a.txt", Conclusion.text())));
        receive("b.txt", "Chưa đọc");
        var answer = browser.perform(get("/documents.xlsx?q=phien hop").with(signedInAs(SPECIALIST)))
                .andExpect(status().isOk())
                .andReturn();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo(Conclusion.NUMBER);
        }
    }

    @Test
    void thePagesSpeakEnglishToo() throws Exception {
        var id = receive("a.txt", "Chưa đọc");
        for (var page : new String[] {"/documents", "/documents/" + id}) {
            browser.perform(get(page)
                            .with(signedInAs(SPECIALIST))
                            .locale(java.util.Locale.ENGLISH)
                            .cookie(new jakarta.servlet.http.Cookie("language", "en")))
                    .andExpect(status().isOk());
        }
    }

    private ResultActions list(String query) throws Exception {
        return browser.perform(get("/documents" + query).with(signedInAs(SPECIALIST)))
                .andExpect(status().isOk());
    }

    private ResultActions send(MockMultipartFile file) throws Exception {
        return browser.perform(multipart("/documents").file(file).with(signedInAs(SPECIALIST)));
    }

    private ResultActions after(MvcResult sent) throws Exception {
        return browser.perform(get("/documents")
                .with(signedInAs(SPECIALIST))
                .cookie(sent.getResponse().getCookies()));
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private long receive(String name, String text) throws Exception {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return ((Received) documents.receive(name, bytes, specialist))
                .document()
                .value();
    }
}
