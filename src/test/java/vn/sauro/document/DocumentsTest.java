package vn.sauro.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sauro.db.document.Tables.DOCUMENT_;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.document.ReceiveDocument.AlreadyReceived;
import vn.sauro.document.ReceiveDocument.Received;
import vn.sauro.document.ReceiveDocument.Refused;
import vn.sauro.extraction.FileRefusal;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.shared.Forbidden;
import vn.sauro.shared.NotFound;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class DocumentsTest {
    @Autowired
    Documents documents;

    @Autowired
    DSLContext sql;

    @Autowired
    UserDetailsService people;

    @Autowired
    TransactionTemplate transaction;

    private Actor specialist;

    @Test
    void aDocumentIsKeptUnderANameThatCanBeShown() throws Exception {
        specialist = Desk.of(sql, "thu.doc", Role.SPECIALIST);
        var id = receive("../../Kết\u0000 luận\u202E.txt", "Thông báo");
        assertThat(documents.get(id, specialist).fileName()).isEqualTo("Kết luận.txt");
        var nameless = receive("///", "Thông báo hai");
        assertThat(documents.get(nameless, specialist).fileName()).matches("[0-9a-f]{12}");
    }

    @Test
    void whatIsNoDocumentIsNotStored() throws Exception {
        specialist = Desk.of(sql, "thu.doc", Role.SPECIALIST);
        assertThat(documents.receive("a.txt", stream(""), specialist)).isEqualTo(new Refused(FileRefusal.EMPTY));
        assertThat(documents.receive("a.pdf", stream("Thông báo"), specialist))
                .isEqualTo(new Refused(FileRefusal.NAME_LIES));
        assertThat(documents.receive("a.pdf", stream("MZ\u0000\u0003"), specialist))
                .isEqualTo(new Refused(FileRefusal.NOT_A_DOCUMENT));
        assertThat(documents.receive("a.txt", zeros(Documents.MOST_BYTES + 1), specialist))
                .isEqualTo(new Refused(FileRefusal.TOO_LARGE));
        assertThat(sql.fetchCount(
                        DOCUMENT_, DOCUMENT_.AGENCY_ID.eq(specialist.agency().value())))
                .isZero();
    }

    @Test
    void twoBodiesMayTakeInTheSameFile() throws Exception {
        specialist = Desk.of(sql, "thu.doc", Role.SPECIALIST);
        var other = Desk.of(sql, "an.doc", Role.SPECIALIST);
        assertThat(documents.receive("a.txt", stream("Thông báo"), specialist)).isInstanceOf(Received.class);
        assertThat(documents.receive("a.txt", stream("Thông báo"), other)).isInstanceOf(Received.class);
    }

    @Test
    void onlyTheBodyThatTookItInSeesIt() throws Exception {
        specialist = Desk.of(sql, "thu.doc", Role.SPECIALIST);
        var id = receive("a.txt", "Thông báo");
        var head = Desk.colleague(sql, specialist.agency(), "chanh.doc", Role.HEAD);
        var officer = Desk.colleague(sql, specialist.agency(), "can.doc", Role.OFFICER);
        var stranger = Desk.of(sql, "an.doc", Role.SPECIALIST);
        assertThat(documents.get(id, head).id()).isEqualTo(id);
        for (var actor : List.of(officer, stranger)) {
            assertThatThrownBy(() -> documents.get(id, actor)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documents.text(id, actor)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documents.file(id, actor)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documents.readAgain(id, actor)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> documents.receive("b.txt", stream("Hai"), head))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> documents.readAgain(id, head)).isInstanceOf(Forbidden.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void manyWhoSendTheSameFileAtOnceGetOneDocument() throws Exception {
        var sender = Desk.of("vanphong", people);
        try {
            var outcomes = atOnce(8, () -> documents.receive("a.txt", stream("Gửi cùng lúc"), sender));
            assertThat(outcomes).filteredOn(Received.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(AlreadyReceived.class::isInstance).hasSize(7);
            var id = outcomes.stream()
                    .filter(Received.class::isInstance)
                    .map(Received.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .document();
            assertThat(outcomes)
                    .allMatch(outcome -> outcome instanceof Received
                            || outcome instanceof AlreadyReceived already
                                    && already.document().equals(id));
            assertThat(work(id)).isEqualTo(1);
        } finally {
            transaction.executeWithoutResult(_ -> Desk.clear(sql, sender));
        }
    }

    private static List<ReceiveDocument> atOnce(int threads, Callable<ReceiveDocument> sending) throws Exception {
        var start = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var outcomes = new ArrayList<ReceiveDocument>();
            for (var outcome :
                    executor.invokeAll(java.util.Collections.<Callable<ReceiveDocument>>nCopies(threads, () -> {
                        start.await();
                        return sending.call();
                    }))) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private int work(DocumentId id) {
        return sql.fetchCount(
                DSL.table("scheduled_tasks"),
                DSL.condition("task_name = 'read-document' and task_instance = {0}", String.valueOf(id.value())));
    }

    private DocumentId receive(String name, String text) throws IOException {
        return ((Received) documents.receive(name, stream(text), specialist)).document();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };
    }
}
