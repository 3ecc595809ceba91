package vn.sauro.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.exchange.Finding.Kind;
import vn.sauro.security.Actor;
import vn.sauro.security.SignedIn;
import vn.sauro.shared.NotFound;
import vn.sauro.task.TakenOverTasks;
import vn.sauro.task.TaskAction;
import vn.sauro.task.TaskId;
import vn.sauro.task.TaskState;
import vn.sauro.task.Tasks;
import vn.sauro.testing.DatabaseTest;
import vn.sauro.testing.Golden;

/// A table is looked over, given as one and taken back as one.
@DatabaseTest
class TaskImportTest {
    @Autowired
    TaskImports imports;

    @Autowired
    Tasks tasks;

    @Autowired
    UserDetailsService people;

    @Autowired
    MockMvc browser;

    @Autowired
    DSLContext sql;

    private Actor as(String username) {
        return ((SignedIn) people.loadUserByUsername(username)).actor();
    }

    private static final LocalDate FAR = LocalDate.of(2099, 9, 30);

    private static Table table() {
        return new Table()
                .row(
                        "STT",
                        "Nội dung nhiệm vụ",
                        "Sản phẩm",
                        "Cơ quan chủ trì",
                        "Cơ quan phối hợp",
                        "Văn bản giao",
                        "Ngày giao",
                        "Thời hạn",
                        "Lĩnh vực",
                        "Trạng thái",
                        "Ngày hoàn thành",
                        "Kết quả");
    }

    private static Table good() {
        return table().row(
                        1,
                        "Số hóa hồ sơ",
                        "Kế hoạch",
                        "so noi vu",
                        "STC; Hội Làm vườn",
                        "263/TB-VP",
                        "15/8/2025",
                        FAR,
                        "CCHC")
                .row(
                        2,
                        "Rà soát thủ tục",
                        "",
                        "Phường Đông Kinh; phường Tam Thanh",
                        "",
                        "263/TB-VP",
                        "15/8/2025",
                        "Quý IV/2099",
                        "")
                .row(3, "Trình Đề án", "Tờ trình", "Sở KH&CN", "", "", "", "thường xuyên", "Chuyển đổi số")
                .row(
                        4,
                        "Ban hành Kế hoạch",
                        "Kế hoạch",
                        "UBND phường Đông Kinh; UBND phường Tam Thanh",
                        "",
                        "12/KH-UBND",
                        "",
                        "30/6/2025",
                        "",
                        "Đã hoàn thành",
                        "20/6/2025",
                        "Kế hoạch số 012/KH-UBND");
    }

    private static Table faulty() {
        return good().row(5, "Việc của ai", "", "Sở Không Có Thật", "", "", "", "30/9/2099", "")
                .row(6, "Việc sai ngày", "", "Sở Y tế", "", "", "", "31/9/2099", "Nông nghiệp");
    }

    private TaskImportId receive(Table table, Actor actor) {
        return ((TaskImports.Kept) imports.receive("nhiem-vu.xlsx", table.bytes(), actor)).id();
    }

    @Test
    void everyRowIsShownAsItWouldBeGivenAndFaultyOnesWithAllTheirFaults() {
        var view = imports.view(receive(faulty(), as("vanphong")), as("vanphong"));
        assertThat(view.ready()).extracting(ReadRow::line).containsExactly(2, 3, 4, 5);
        assertThat(view.assignments()).isEqualTo(1 + 2 + 1 + 2);
        assertThat(view.ready().getFirst().leads()).containsExactly("Sở Nội vụ");
        assertThat(view.ready().getFirst().documentWords()).isEqualTo("263/TB-VP ngày 15/8/2025");
        assertThat(view.ready().getFirst().findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.UNKNOWN_COORDINATING);
        assertThat(view.faulty()).extracting(ReadRow::line).containsExactly(6, 7);
        assertThat(view.faulty().getFirst().findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.UNKNOWN_LEAD);
        assertThat(view.faulty().getLast().findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Kind.NO_SUCH_DAY, Kind.UNKNOWN_FIELD);
        assertThat(count()).isZero();
    }

    private int count() {
        return sql.fetchOne("select count(*)::int from task.task where source_key like 'excel:%'")
                .get(0, Integer.class);
    }

    @Test
    void givingWritesWhatWasShownAndASecondClickNothing() {
        var id = receive(faulty(), as("vanphong"));
        assertThat(imports.give(id, as("vanphong"))).isEqualTo(4);
        int tasks = count();
        assertThat(tasks).isEqualTo(1 + 3 + 1 + 3);
        assertThat(imports.give(id, as("vanphong"))).isEqualTo(4);
        assertThat(count()).isEqualTo(tasks);
        var done = sql.fetch("""
                select state, done_on::text, result from task.task where content = 'Ban hành Kế hoạch' and lead_id is not null
                """);
        assertThat(done).hasSize(2).allSatisfy(row -> {
            assertThat(row.get(0)).isEqualTo("DONE");
            assertThat(row.get(1)).isEqualTo("2025-06-20");
            assertThat(row.get(2)).isEqualTo("Kế hoạch số 012/KH-UBND");
        });
        var words = sql.fetchOne(
                "select deadline_words, deadline::text from task.task where content = 'Rà soát thủ tục' and parent_id is null");
        assertThat(words.get(0)).isEqualTo("Quý IV/2099");
        assertThat(words.get(1)).isEqualTo("2099-12-31");
    }

    @Test
    void theSameRowsInAnotherFileAreNotGivenAgain() {
        imports.give(receive(good(), as("vanphong")), as("vanphong"));
        int before = count();
        var again = receive(good().row(9, "Một việc mới", "", "Sở Y tế"), as("vanphong2"));
        var view = imports.view(again, as("vanphong2"));
        assertThat(view.before()).hasSize(4);
        assertThat(view.ready()).hasSize(1);
        imports.give(again, as("vanphong2"));
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void twoRowsThatSayTheSameAreASlip() {
        var view = imports.view(
                receive(table().row(1, "Việc", "", "Sở Y tế").row(2, "Việc", "", "Sở Y tế"), as("vanphong")),
                as("vanphong"));
        assertThat(view.ready()).hasSize(1);
        assertThat(view.faulty().getFirst().findings())
                .containsExactly(new Finding(Column.CONTENT, Kind.SAME_AS_LINE, "2"));
    }

    @Test
    void undoingWithdrawsWhatNobodyHasBegunAndNamesTheRest() {
        var id = receive(good(), as("vanphong"));
        imports.give(id, as("vanphong"));
        var led = imports.view(id, as("vanphong")).given().get(4);
        tasks.act(new TaskAction.Start(led.id(), led.version()), as("skhcn"));
        assertThat(imports.undo(id, "Nhầm tệp", as("chanhvanphong"))).isOne();
        var view = imports.view(id, as("vanphong"));
        assertThat(view.begun()).extracting(TakenOverTasks.Now::code).containsExactly(led.code());
        assertThat(view.task().state()).isEqualTo(TaskImport.State.UNDONE);
        assertThat(view.given().values())
                .filteredOn(TakenOverTasks.Now::isWithdrawn)
                .hasSize(3);
        assertThat(view.given().get(4).state()).isEqualTo(TaskState.REGULAR);
        assertThat(imports.undo(id, "Nhầm tệp", as("vanphong"))).isZero();
    }

    private static Table many(int rows) {
        var table = table();
        for (int number = 1; number <= rows; number++) {
            var lead = number % 4 == 0 ? "Phường Đông Kinh; phường Tam Thanh" : "Sở Khoa học và Công nghệ";
            boolean done = number % 100 == 0;
            table.row(
                    number,
                    "Việc thứ " + number,
                    "Báo cáo",
                    lead,
                    "",
                    "",
                    "",
                    "30/9/2099",
                    "",
                    done ? "Đã hoàn thành" : "",
                    done ? "20/6/2025" : "",
                    done ? "Báo cáo số " + number : "");
        }
        return table;
    }

    /// A row stands on the line after its number. Of line 5 one of two shares is begun, line 8 is begun, and line 10 is
    /// withdrawn by hand.
    @Test
    void ofTwoThousandRowsJustWhatNobodyHasBegunIsWithdrawn() {
        var actor = as("vanphong");
        var id = receive(many(2000), actor);
        assertThat(imports.give(id, actor)).isEqualTo(2000);
        var given = imports.view(id, actor).given();
        var share = sql.fetchOne(
                "select id from task.task where parent_id = {0} order by id limit 1",
                DSL.val(given.get(5).id().value()));
        tasks.act(new TaskAction.Start(new TaskId(share.get(0, Long.class)), 0), as("dongkinh"));
        var begun = given.get(8);
        tasks.act(new TaskAction.Start(begun.id(), begun.version()), as("skhcn"));
        var withdrawn = given.get(10);
        tasks.act(new TaskAction.Withdraw(withdrawn.id(), withdrawn.version(), "Trùng"), actor);

        assertThat(imports.undo(id, "Nhầm tệp", actor)).isEqualTo(2);

        var after = imports.view(id, actor);
        assertThat(after.begun())
                .extracting(TakenOverTasks.Now::code)
                .containsExactly(given.get(5).code(), begun.code());
        var states = sql.fetch("""
                select state, count(*)::int from task.task where source_key like 'excel:%' group by state
                """);
        // of 3,000 rows, parents and shares, four are left: a parent with its two shares, and one alone
        assertThat(states.intoMap(state -> state.get(0, String.class), state -> state.get(1, Integer.class)))
                .isEqualTo(Map.of("ASSIGNED", 2, "IN_PROGRESS", 2, "CANCELLED", 2996));
        assertThat(sql.fetchOne(
                                "select note from task.task_event where task_id = {0} and kind = 'WITHDRAWN'",
                                DSL.val(withdrawn.id().value()))
                        .get(0))
                .isEqualTo("Trùng");
    }

    @Test
    void whatWasUndoneCanBeGivenAgain() {
        var first = receive(good(), as("vanphong"));
        imports.give(first, as("vanphong"));
        imports.undo(first, "Nhầm tệp", as("vanphong"));
        var second = receive(good(), as("vanphong"));
        assertThat(imports.view(second, as("vanphong")).ready()).hasSize(4);
        assertThat(imports.give(second, as("vanphong"))).isEqualTo(4);
        assertThat(imports.view(receive(good(), as("vanphong")), as("vanphong")).before())
                .hasSize(4);
    }

    @Test
    void anImportIsTheBodysOwn() {
        var id = receive(good(), as("vanphong"));
        assertThatThrownBy(() -> imports.view(id, as("giamdoc.snv"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.give(id, as("giamdoc.snv"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.undo(id, "Lý do", as("giamdoc.snv"))).isInstanceOf(NotFound.class);
    }

    @Test
    void thePagesLeadFromTheFileToTheTasksAndBack() throws Exception {
        var file = new MockMultipartFile("file", "nhiem-vu.xlsx", null, faulty().bytes());
        var page = browser.perform(multipart("/tasks/import").file(file).with(signedInAs("vanphong")))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(get(page).with(signedInAs("vanphong")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("4 nhiệm vụ (6 lượt giao) sẽ được giao; 2 dòng chưa nhập được")))
                .andExpect(content().string(containsString("Không rõ là cơ quan nào: “Sở Không Có Thật”")))
                .andExpect(content().string(containsString("→ Sở Nội vụ")))
                .andExpect(content().string(containsString("→ 31/12/2099")));
        var rejected = browser.perform(get(page + "/rejected.xlsx").with(signedInAs("vanphong")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Golden.assertMatches("exchange/rejected.txt", Table.text(rejected, 0));
        assertThat(ExcelFile.read(rejected))
                .isInstanceOfSatisfying(
                        ExcelFile.Table.class,
                        table -> assertThat(table.sheet().rows()).hasSize(2));
        browser.perform(post(page).with(signedInAs("vanphong"))).andExpect(redirectedUrl(page));
        browser.perform(get(page).with(signedInAs("vanphong")))
                .andExpect(content().string(containsString("Đã nhập 4 nhiệm vụ")));
        browser.perform(post(page + "/undo").param("reason", "Nhầm tệp").with(signedInAs("vanphong")))
                .andExpect(redirectedUrl(page));
        browser.perform(get(page).with(signedInAs("vanphong")))
                .andExpect(content().string(containsString("đã hoàn tác lần nhập này")));
        browser.perform(get("/tasks/import").with(signedInAs("vanphong")))
                .andExpect(content().string(containsString("nhiem-vu.xlsx")));
    }

    @Test
    void aFileThatIsNoneIsRefusedInWordsAndOfficersDoNotImport() throws Exception {
        var file = new MockMultipartFile("file", "a.xlsx", null, "không phải Excel".getBytes());
        browser.perform(multipart("/tasks/import").file(file).with(signedInAs("vanphong")))
                .andExpect(redirectedUrl("/tasks/import"));
        browser.perform(get("/tasks/import").with(signedInAs("dongkinh"))).andExpect(status().isForbidden());
        browser.perform(get("/tasks").with(signedInAs("dongkinh")))
                .andExpect(content().string(not(containsString("/tasks/import"))));
        browser.perform(get("/tasks").with(signedInAs("vanphong")))
                .andExpect(content().string(containsString("/tasks/import")));
    }

    @Test
    void theTemplateIsWhatWeReadOurselves() throws Exception {
        var template = browser.perform(get("/tasks/import/template.xlsx").with(signedInAs("vanphong")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Golden.assertMatches("exchange/template.txt", Table.text(template, 0, 2));
        assertThat(ExcelFile.read(template)).isEqualTo(ExcelFile.Refused.NO_ROWS);
    }
}
