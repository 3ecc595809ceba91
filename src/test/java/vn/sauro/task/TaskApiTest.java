package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.sauro.testing.DatabaseTest;

/// Other programs come in with the key of a body, and see and do what a specialist of that body would.
@DatabaseTest
class TaskApiTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc web;

    private TaskScene scene;

    @BeforeEach
    void enter() {
        scene = new TaskScene(context);
    }

    private String key(String who, boolean writes) throws Exception {
        var page = web.perform(post("/connections")
                        .param("name", "Phần mềm thử")
                        .param("agency", String.valueOf(scene.as(who).agency().value()))
                        .param("writes", String.valueOf(writes))
                        .param("expiresOn", "30/6/" + (TaskScene.today().getYear() + 1))
                        .with(signedInAs(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return found("<code id=\"issued\">(sauro_[\\w-]{43})</code>", page);
    }

    private static String found(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static MockHttpServletRequestBuilder with(String key, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + key);
    }

    private static MockHttpServletRequestBuilder sent(String key, String path, String json) {
        return with(key, post(path)).contentType(MediaType.APPLICATION_JSON).content(json);
    }

    @Test
    void withoutAKeyNobodyComesInAndTheDescriptionIsOpen() throws Exception {
        web.perform(get("/api/v1/tasks"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("NO_VALID_TOKEN"));
        web.perform(with("sauro_none", get("/api/v1/tasks")).header("Accept-Language", "en"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value(containsString("A valid key is needed")));
        web.perform(get("/api/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi").value("3.1.0"));
    }

    @Test
    void aKeySeesWhatItsBodySeesAndNoMore() throws Exception {
        scene.give("a", TaskScene.inDays(5), "05977");
        var other = scene.row(scene.give("b", TaskScene.inDays(5), "05986")).code();
        var key = key("chutich.dongkinh", false);
        web.perform(with(key, get("/api/v1/tasks").param("side", "LED")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].lead.code").value("05977"))
                .andExpect(jsonPath("$.items[0].standing").value("IN_TIME"))
                .andExpect(jsonPath("$.items[0].deadline")
                        .value(TaskScene.inDays(5).toString()));
        web.perform(with(key, get("/api/v1/tasks/" + other)))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("NOT_FOUND"));
    }

    @Test
    void aListGoesOnWhereItStoppedAndSaysWhatItCannotRead() throws Exception {
        for (int number = 0; number < 30; number++) scene.give("n" + number, TaskScene.inDays(number), "05977");
        var key = key("chutich.dongkinh", false);
        var first = web.perform(with(key, get("/api/v1/tasks").param("side", "LED")))
                .andExpect(jsonPath("$.items.length()").value(25))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var next = found("\"next\":\"([^\"]+)\"", first);
        web.perform(with(key, get("/api/v1/tasks").param("side", "LED").param("after", next)))
                .andExpect(jsonPath("$.items.length()").value(5))
                .andExpect(jsonPath("$.next").isEmpty());
        web.perform(with(key, get("/api/v1/tasks").param("show", "LATE")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("UNKNOWN_VALUE"));
        web.perform(with(key, get("/api/v1/tasks").param("lead", "nobody")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("UNKNOWN_BODY"));
    }

    @Test
    void theSameSourceGivesOneTask() throws Exception {
        var key = key("chanhvanphong", true);
        var json = """
                {"source": "qlvb-1", "content": "Rà soát thủ tục hành chính", "leads": ["05977", "Sở Nội vụ"],
                 "coordinating": ["Hội Làm vườn"], "deadline": "2099-09-30", "document": "263/TB-VP", "field": "CCHC"}
                """;
        var given = web.perform(sent(key, "/api/v1/tasks", json))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.task.children").value(2))
                .andExpect(jsonPath("$.task.deadlineKind").value("DATE"))
                .andExpect(jsonPath("$.history[0].person").value("Phần mềm thử (API)"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        web.perform(sent(key, "/api/v1/tasks", json))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task.code").value(found("\"code\":\"(NV-[^\"]+)\"", given)));
    }

    @Test
    void whatCannotBeGivenIsRefusedWithACode() throws Exception {
        var key = key("chanhvanphong", true);
        web.perform(sent(
                        key,
                        "/api/v1/tasks",
                        "{\"source\": \"x\", \"content\": \"Việc\", \"leads\": [\"Sở Không Có\"]}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("UNKNOWN_BODY"));
        web.perform(sent(key, "/api/v1/tasks", "{\"content\": \"Việc\", \"leads\": [\"SNV\"]}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("NO_SOURCE"));
        web.perform(sent(key, "/api/v1/tasks", "{\"source\": "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("BAD_REQUEST"));
        web.perform(sent(key("chanhvanphong", false), "/api/v1/tasks", "{}")).andExpect(status().isForbidden());
    }

    @Test
    void theLeadReportsAndNobodyElse() throws Exception {
        var code = scene.row(scene.give("a", TaskScene.inDays(5), "05977")).code();
        var lead = key("chutich.dongkinh", true);
        web.perform(sent(
                        lead,
                        "/api/v1/tasks/" + code + "/progress",
                        "{\"version\": 0, \"percent\": 40, \"words\": \"Đã họp\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task.state").value("IN_PROGRESS"))
                // its target is no measure, so the per cent sent says nothing
                .andExpect(jsonPath("$.task.progress").value(0));
        web.perform(sent(
                        lead,
                        "/api/v1/tasks/" + code + "/progress",
                        "{\"version\": 0, \"percent\": 50, \"words\": \"Đã họp lại\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("CHANGED_MEANWHILE"));
        web.perform(sent(
                        key("chanhvanphong", true),
                        "/api/v1/tasks/" + code + "/progress",
                        "{\"version\": 1, \"percent\": 50}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("NOT_THE_LEAD"));
        web.perform(sent(
                        lead,
                        "/api/v1/tasks/" + code + "/result",
                        "{\"version\": 1, \"words\": \"Quyết định số 5\", \"provedOn\": \"2025-01-05\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task.state").value("REPORTED"))
                .andExpect(jsonPath("$.history.length()").value(3));
    }

    private static RequestBuilder filed(String key, String path, String json, MockMultipartFile file) {
        var report = new MockMultipartFile(
                "report", "", MediaType.APPLICATION_JSON_VALUE, json.getBytes(StandardCharsets.UTF_8));
        return multipart(path).file(report).file(file).header("Authorization", "Bearer " + key);
    }

    private static MockMultipartFile file(String name, String words) {
        return new MockMultipartFile("files", name, null, words.getBytes(StandardCharsets.UTF_8));
    }

    private String given(LocalDate deadline) {
        return "/api/v1/tasks/" + scene.row(scene.give("a", deadline, "05977")).code();
    }

    @Test
    void aResultComesWithTheFilesThatProveIt() throws Exception {
        var task = given(TaskScene.inDays(5));
        var key = key("chutich.dongkinh", true);
        var json = """
                {"version": 0, "words": "Đã ban hành", "provedOn": "2025-01-05", "proof": "Quyết định số 5/QĐ-UBND"}
                """;
        web.perform(filed(key, task + "/result", json, file("ảnh.pdf", "không phải PDF")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("WRONG_KIND"))
                .andExpect(jsonPath("$.detail").value(containsString("ảnh.pdf")));
        web.perform(filed(key, task + "/result", json, file("Quyết định.pdf", "%PDF-1.7 …")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task.state").value("REPORTED"))
                .andExpect(jsonPath("$.history[1].files[0]").value("Quyết định.pdf"));
    }

    @Test
    void workBeginsOnceAndByTheLeadOnly() throws Exception {
        var task = given(TaskScene.inDays(5));
        web.perform(sent(key("chanhvanphong", true), task + "/start", "{\"version\": 0}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("NOT_THE_LEAD"));
        var key = key("chutich.dongkinh", true);
        web.perform(sent(key, task + "/start", "{\"version\": 0}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task.state").value("IN_PROGRESS"))
                .andExpect(jsonPath("$.history[1].kind").value("STARTED"));
        web.perform(sent(key, task + "/start", "{\"version\": 0}"))
                .andExpect(status().isOk())
                .andExpect(header().string("Idempotent-Replayed", "true"))
                .andExpect(jsonPath("$.history.length()").value(2));
        web.perform(sent(key("chutich.dongkinh", false), task + "/start", "{\"version\": 1}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void filesOfEvidenceAreListedAndOpenedByWhoeverSeesTheTaskAndThatIsRecorded() throws Exception {
        var task = given(TaskScene.inDays(5));
        var lead = key("chutich.dongkinh", true);
        var json = "{\"version\": 0, \"percent\": 0, \"words\": \"Xong bước một\"}";
        web.perform(filed(lead, task + "/progress", json, file("Kế hoạch.pdf", "%PDF-1.7 kế hoạch")))
                .andExpect(status().isOk());
        var assigner = key("chanhvanphong", false);
        var listed = web.perform(with(assigner, get(task + "/evidence")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].fileName").value("Kế hoạch.pdf"))
                .andExpect(jsonPath("$.items[0].kind").value("PROGRESSED"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var address = task + "/evidence/" + found("\"id\":(\\d+)", listed);
        web.perform(with(assigner, get(address)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().bytes("%PDF-1.7 kế hoạch".getBytes(StandardCharsets.UTF_8)));
        web.perform(with(key("chutich.tamthanh", false), get(address))).andExpect(status().isNotFound());
        web.perform(with(key("chutich.tamthanh", false), get(task + "/evidence")))
                .andExpect(status().isNotFound());
        web.perform(get("/audit").param("action", "task.evidence_opened").with(signedInAs("quantri")))
                .andExpect(content().string(containsString("Mở tệp minh chứng")))
                .andExpect(content().string(containsString("evidence:" + found("/(\\d+)$", address))));
    }

    @Test
    void aReportComesAsJsonOrWithFilesAndNotOtherwise() throws Exception {
        var task = given(TaskScene.inDays(5));
        var key = key("chutich.dongkinh", true);
        web.perform(with(key, post(task + "/progress")).param("version", "0"))
                .andExpect(status().isUnsupportedMediaType());
        web.perform(multipart(task + "/progress").file(file("a.txt", "a")).header("Authorization", "Bearer " + key))
                .andExpect(status().isBadRequest());
        web.perform(sent(key, task + "/progress", "null")).andExpect(status().isBadRequest());
        web.perform(sent(key, task + "/progress", "{\"percent\": 5}")).andExpect(status().isBadRequest());
    }

    @Test
    void moreTimeIsAskedForAndAnObstacleNamedByTheRulesOfThePage() throws Exception {
        var task = given(TaskScene.inDays(5));
        var key = key("chutich.dongkinh", true);
        var asked = "{\"version\": 0, \"until\": \"%s\", \"reason\": \"Chờ số liệu\"}";
        web.perform(sent(key, task + "/extension", asked.formatted(TaskScene.inDays(3))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("NOT_LATER"));
        web.perform(sent(key, task + "/extension", asked.formatted(TaskScene.inDays(30))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.history[1].kind").value("EXTENSION_ASKED"));
        var obstacle = "{\"version\": 1, \"kind\": \"FUNDS\", \"words\": \"Chưa có kinh phí\", \"remover\": \"%s\"}";
        web.perform(sent(key, task + "/obstacle", obstacle.formatted("")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("NO_REMOVER"));
        web.perform(sent(key, task + "/obstacle", obstacle.formatted("Sở Tài chính")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task.openObstacles").value(1))
                .andExpect(jsonPath("$.history[2].otherAgency").value("Sở Tài chính"));
    }

    @Test
    void whatIsSentAgainUnderTheSameKeyIsDoneOnce() throws Exception {
        var task = given(TaskScene.inDays(5));
        var key = key("chutich.dongkinh", true);
        var json = "{\"version\": %d, \"percent\": 0, \"words\": \"Đã họp\"}";
        web.perform(sent(key, task + "/progress", json.formatted(7))
                        .header("Idempotency-Key", "k-1")
                        .header("Accept-Language", "en"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("CHANGED_MEANWHILE"))
                .andExpect(jsonPath("$.detail").value(containsString("with the new version")));
        // what was refused may be sent rightly under the same key
        web.perform(sent(key, task + "/progress", json.formatted(0)).header("Idempotency-Key", "k-1"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Idempotent-Replayed"));
        web.perform(sent(key, task + "/progress", json.formatted(1)).header("Idempotency-Key", "k-2"))
                .andExpect(status().isOk());
        // by its version alone it would be out of date
        web.perform(sent(key, task + "/progress", json.formatted(0)).header("Idempotency-Key", "k-1"))
                .andExpect(status().isOk())
                .andExpect(header().string("Idempotent-Replayed", "true"))
                .andExpect(jsonPath("$.history.length()").value(3));
        web.perform(sent(key, task + "/progress", json.formatted(2))
                        .header("Idempotency-Key", "k-1")
                        .header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("IDEMPOTENCY_KEY_USED"))
                .andExpect(jsonPath("$.detail").value(containsString("stands for another request")));
        web.perform(sent(key, task + "/progress", json.formatted(2)).header("Idempotency-Key", "a b"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("BAD_IDEMPOTENCY_KEY"));
    }

    @Test
    void aKeyTakenBackOpensNothingAndAnotherBodysCannotBe() throws Exception {
        var key = key("chutich.dongkinh", false);
        var page = web.perform(get("/connections").with(signedInAs("chutich.dongkinh")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var id = found("/connections/(\\d+)/revoke", page);
        assertThat(page).doesNotContain(key);
        web.perform(post("/connections/" + id + "/revoke").with(signedInAs("chutich.tamthanh")))
                .andExpect(status().isNotFound());
        web.perform(with(key, get("/api/v1/tasks"))).andExpect(status().isOk());
        web.perform(post("/connections/" + id + "/revoke").with(signedInAs("quantri")))
                .andExpect(status().is3xxRedirection());
        web.perform(with(key, get("/api/v1/tasks"))).andExpect(status().isUnauthorized());
    }

    @Test
    void aHeadMakesKeysForTheirOwnBodyOnlyAndOfficersNone() throws Exception {
        web.perform(post("/connections")
                        .param("name", "Của người khác")
                        .param("agency", String.valueOf(scene.body("05986").value()))
                        .param("expiresOn", "30/6/" + (TaskScene.today().getYear() + 1))
                        .with(signedInAs("chutich.dongkinh")))
                .andExpect(content().string(containsString("Chỉ quản trị hoặc lãnh đạo của chính cơ quan ấy")));
        web.perform(post("/connections").with(signedInAs("dongkinh"))).andExpect(status().isForbidden());
        web.perform(get("/connections").with(signedInAs("dongkinh"))).andExpect(status().isOk());
    }

    @Test
    void whoAsksTooOftenIsAskedToWait() throws Exception {
        var key = key("chutich.dongkinh", false);
        int answered = 0;
        while (answered < 400
                && web.perform(with(key, get("/api/v1/tasks/none")))
                                .andReturn()
                                .getResponse()
                                .getStatus()
                        == 404) answered++;
        assertThat(answered).isBetween(240, 300);
    }

    @Test
    void aCalendarOpensByItsAddressUntilItIsChanged() throws Exception {
        scene.give("a", TaskScene.inDays(5), "05977");
        var address = calendar();
        web.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(content()
                        .string(containsString("DTSTART;VALUE=DATE:"
                                + TaskScene.inDays(5).toString().replace("-", ""))));
        var changed = calendar();
        web.perform(get(address)).andExpect(status().isNotFound());
        web.perform(get(changed)).andExpect(status().isOk());
        web.perform(post("/connections/calendar/end").with(signedInAs("dongkinh")))
                .andExpect(status().is3xxRedirection());
        web.perform(get(changed)).andExpect(status().isNotFound());
    }

    private String calendar() throws Exception {
        var page = web.perform(post("/connections/calendar").with(signedInAs("dongkinh")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return found("<code id=\"calendar-address\">http://localhost(/tasks.ics\\?key=sauro_[\\w-]{43})</code>", page);
    }
}
