package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.task.Tables.TASK_;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.Actor;
import vn.sauro.security.SignedIn;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class RepeatedTasksTest {
    private static final int OPEN = 20_000;
    private static final int INSTRUCTIONS = 30;
    private static final int LEADS = 40;
    /// Of a machine that does other work too.
    private static final long MILLISECONDS = 2_000;

    private static final List<String> STARTS = List.of(
            "Chủ trì, phối hợp với các sở, ban, ngành, UBND các xã, phường",
            "Khẩn trương",
            "Tiếp tục",
            "Phối hợp với Công an tỉnh",
            "Tham mưu UBND tỉnh",
            "Chỉ đạo các đơn vị trực thuộc",
            "Đẩy mạnh");
    private static final List<String> VERBS = List.of(
            "rà soát",
            "xây dựng",
            "hoàn thiện",
            "đơn giản hóa",
            "số hóa",
            "triển khai",
            "tổ chức kiểm tra",
            "cập nhật",
            "làm sạch",
            "tuyên truyền về",
            "bố trí kinh phí cho",
            "đánh giá hiệu quả của");
    private static final List<String> OBJECTS = List.of(
            "cơ sở dữ liệu dân cư",
            "thủ tục hành chính",
            "hạ tầng mạng tại các thôn, bản",
            "hồ sơ công chứng",
            "vị trí việc làm",
            "trụ sở dôi dư",
            "quy trình nội bộ",
            "kho dữ liệu dùng chung",
            "chữ ký số cá nhân",
            "hệ thống hội nghị truyền hình",
            "điểm phục vụ bưu chính công ích",
            "tổ công nghệ số cộng đồng");
    private static final List<String> ENDS = List.of(
            "thuộc phạm vi quản lý của ngành",
            "trên địa bàn tỉnh",
            "theo hướng dẫn của Bộ Nội vụ",
            "bảo đảm đúng, đủ, sạch, sống",
            "gắn với cải cách hành chính",
            "phục vụ người dân và doanh nghiệp",
            "trong lĩnh vực đất đai",
            "trong lĩnh vực y tế",
            "ở cấp xã",
            "của các cơ quan chuyên môn");

    @Autowired
    RepeatedTasks repeated;

    @Autowired
    UserDetailsService people;

    @Autowired
    DSLContext sql;

    @Test
    void thirtyInstructionsAreComparedWithTwentyThousandOpenTasks() {
        Actor actor = ((SignedIn) people.loadUserByUsername("vanphong")).actor();
        var leads = sql.select(AGENCY.ID)
                .from(AGENCY)
                .where(AGENCY.ID.ne(actor.agency().value()))
                .orderBy(AGENCY.ID)
                .limit(LEADS)
                .fetch(AGENCY.ID);
        var random = new Random(1);
        var contents = Stream.generate(() -> content(random)).limit(OPEN).toList();
        insert(contents, leads, actor);
        var toFew = instructions(contents, leads, 3, random);
        var toAll = instructions(contents, leads, leads.size(), random);
        for (int document = 1; document <= 5; document++) {
            find(toFew, actor, document);
            find(toAll, actor, document);
        }
        var few = milliseconds(() -> assertFound(find(toFew, actor, 0)));
        var all = milliseconds(() -> assertFound(find(toAll, actor, 0)));
        var again = milliseconds(() -> assertFound(find(toAll, actor, 0)));
        System.out.printf(
                "%d instructions among %d open tasks of %d bodies: to 3 of them %.1f ms, to all %.1f ms, asked again %.1f ms%n",
                INSTRUCTIONS, OPEN, leads.size(), few, all, again);
        assertThat(all).isLessThan(MILLISECONDS);
        assertThat(again).isLessThan(all / 2);
    }

    private static double milliseconds(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /// Every second one says what a task says already.
    private static List<Instructed> instructions(List<String> contents, List<Long> leads, int most, Random random) {
        var wanted = new ArrayList<Instructed>();
        for (int i = 0; i < INSTRUCTIONS; i++) {
            int task = i * leads.size() * 10 + i % most;
            var content = i % 2 == 0 ? contents.get(task) : content(random);
            var lead = new AgencyId(leads.get(task % leads.size()));
            wanted.add(new Instructed("p" + i, content, null, "Sở Nội vụ", Set.of(lead)));
        }
        return wanted;
    }

    private static void assertFound(Map<String, List<TrackedTask>> found) {
        for (int i = 0; i < INSTRUCTIONS; i += 2) {
            assertThat(found.get("p" + i).getFirst().likeness()).isEqualTo(1);
        }
    }

    private Map<String, List<TrackedTask>> find(List<Instructed> wanted, Actor actor, long document) {
        return repeated.find(wanted, actor.agency(), new DocumentId(document));
    }

    /// Two sentences of the office's words, and a number now and then.
    private static String content(Random random) {
        return sentence(random) + "; " + sentence(random)
                + (random.nextInt(4) == 0 ? " số " + random.nextInt(300) : "");
    }

    private static String sentence(Random random) {
        return Stream.of(STARTS, VERBS, OBJECTS, List.<String>of(), ENDS, VERBS, List.<String>of())
                .map(words -> words.isEmpty() ? matter(random) : words.get(random.nextInt(words.size())))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    /// What only few tasks are about.
    private static String matter(Random random) {
        var syllables =
                List.of("đề", "án", "sông", "núi", "trường", "trạm", "chợ", "cầu", "đường", "rừng", "nước", "điện");
        return Stream.generate(() -> syllables.get(random.nextInt(syllables.size())))
                .limit(4)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private void insert(List<String> contents, List<Long> leads, Actor actor) {
        for (int from = 0; from < contents.size(); from += 1_000) {
            var rows = sql.insertInto(
                    TASK_,
                    TASK_.CODE,
                    TASK_.SOURCE_KEY,
                    TASK_.ASSIGNER_ID,
                    TASK_.LEAD_ID,
                    TASK_.LEAD_WORDS,
                    TASK_.TITLE,
                    TASK_.CONTENT,
                    TASK_.FIELD,
                    TASK_.DEADLINE_KIND,
                    TASK_.STATE,
                    TASK_.ASSIGNED_AT,
                    TASK_.ASSIGNED_BY,
                    TASK_.FOLDED,
                    TASK_.SIGNATURE);
            for (int i = from; i < from + 1_000; i++) {
                rows = rows.values(
                        "T-" + i,
                        "many:" + i,
                        actor.agency().value(),
                        leads.get(i % leads.size()),
                        "Sở Nội vụ",
                        "Việc " + i,
                        contents.get(i),
                        "CHUNG",
                        "NONE",
                        "IN_PROGRESS",
                        java.time.OffsetDateTime.parse("2025-08-16T02:00:00Z"),
                        actor.account().value(),
                        "viec",
                        InstructionWords.of(contents.get(i), null).bytes());
            }
            rows.execute();
        }
        sql.execute("analyze task.task");
    }
}
