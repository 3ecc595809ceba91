package vn.sauro.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.document.ReceiveDocument.AlreadyReceived;
import vn.sauro.document.ReceiveDocument.Received;
import vn.sauro.extraction.PdfFile;
import vn.sauro.security.Actor;
import vn.sauro.testing.DatabaseTest;

/// Not rolled back: what is tested here is what has been committed when the program is killed.
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class BackgroundReadingTest {
    @Autowired
    Documents documents;

    @Autowired
    DocumentRepository repository;

    @Autowired
    FileStore files;

    @Autowired
    ReadingProcess process;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    DataSource database;

    @Autowired
    DSLContext sql;

    @Autowired
    UserDetailsService people;

    private final List<DocumentRead> told = new ArrayList<>();
    private Actor specialist;

    @BeforeEach
    void openTheOffice() {
        specialist = Desk.of("vanphong", people);
    }

    @AfterEach
    void closeTheOffice() {
        transaction.executeWithoutResult(_ -> Desk.clear(sql, specialist));
    }

    @Test
    void whatWasReceivedBeforeTheProgramWasKilledIsReadByTheNextOne() throws Exception {
        var id = receive(Conclusion.text());
        assertThat(documents.get(id, specialist).state()).isEqualTo(DocumentState.RECEIVED);

        scheduler().runAnyDueExecutions();

        var document = documents.get(id, specialist);
        assertThat(document.state()).isEqualTo(DocumentState.READ);
        assertThat(document.number()).isEqualTo(Conclusion.NUMBER);
        assertThat(document.readAt()).isNotNull();
        var text = documents.text(id, specialist);
        assertThat(text.restored()).contains("THÔNG BÁO");
        assertThat(text.reading().tasks()).isNotEmpty();
        assertThat(told).containsExactly(new DocumentRead(id));
    }

    @Test
    void readTwiceItHasEffectOnce() throws Exception {
        var id = receive(Conclusion.text());
        reading().read(id);
        var first = repository.find(id).orElseThrow();
        reading().read(id);
        scheduler().runAnyDueExecutions();
        assertThat(repository.find(id)).contains(first);
        assertThat(told).hasSize(1);
    }

    @Test
    void aCopyThatWasSlowerThanAnotherStoresNothing() throws Exception {
        var id = receive(Conclusion.text());
        var text = process.read(files.path(repository.sha256(id)), vn.sauro.extraction.FileFormat.TXT)
                .text();
        assertThat(text).isNotNull();
        assertThat(repository.storeRead(id, text, "", clock.instant())).isTrue();
        assertThat(repository.storeRead(id, text, "", clock.instant())).isFalse();
        assertThat(repository.storeFailed(id, "DAMAGED", clock.instant())).isFalse();
    }

    @Test
    void aScanWithoutLettersFailsWithItsReasonAndKeepsItsFile() throws Exception {
        var scan = PdfFile.of(List.of(List.of("2"), List.of("3")));
        var id = ((Received) documents.receive("quet.pdf", new ByteArrayInputStream(scan), specialist)).document();
        scheduler().runAnyDueExecutions();
        var document = documents.get(id, specialist);
        assertThat(document.state()).isEqualTo(DocumentState.FAILED);
        assertThat(document.failure()).isEqualTo("NO_TEXT_LAYER");
        assertThat(told).isEmpty();
        try (var bytes = documents.file(id, specialist)) {
            assertThat(bytes.readAllBytes()).isEqualTo(scan);
        }
    }

    @Test
    void whatFailedIsReadAgainWhenAskedAndNothingElseIs() throws Exception {
        var id = receive(Conclusion.text());
        reading().fail(id, "TOO_DEMANDING");
        scheduler().runAnyDueExecutions();
        documents.readAgain(id, specialist);
        scheduler().runAnyDueExecutions();
        assertThat(documents.get(id, specialist).state()).isEqualTo(DocumentState.READ);
        documents.readAgain(id, specialist);
        assertThat(documents.get(id, specialist).state()).isEqualTo(DocumentState.READ);
    }

    @Test
    void aReadingThatGoesWrongIsTriedAgainAndGivenUpAtLast() throws Exception {
        var id = receive(Conclusion.text());
        Files.delete(files.path(repository.sha256(id)));
        var scheduler = scheduler();
        scheduler.runAnyDueExecutions();
        assertThat(documents.get(id, specialist).state()).isEqualTo(DocumentState.RECEIVED);
        for (var tries = 0; tries < 10; tries++) {
            scheduler.tick(Duration.ofHours(1));
            scheduler.runAnyDueExecutions();
        }
        assertThat(documents.get(id, specialist).failure()).isEqualTo(DocumentReading.NO_LUCK);
    }

    @Test
    void whereTheListenerFailsNothingIsStored() throws Exception {
        var id = receive(Conclusion.text());
        var failing = new DocumentReading(
                files,
                repository,
                process,
                _ -> {
                    throw new IllegalStateException("the listener failed");
                },
                transaction,
                clock);
        assertThatThrownBy(() -> failing.read(id)).hasMessage("the listener failed");
        assertThat(documents.get(id, specialist).state()).isEqualTo(DocumentState.RECEIVED);
    }

    @Test
    void aTitleOf500CharactersIsKeptWhole() throws Exception {
        var title = "Kết luận " + "về việc triển khai nhiệm vụ ".repeat(18).strip();
        assertThat(title.length()).isGreaterThan(500);
        var id = receive(Conclusion.text(title));
        scheduler().runAnyDueExecutions();
        assertThat(documents.get(id, specialist).title()).isEqualTo(title);
    }

    @Test
    void theSameFileAgainIsTheSameDocumentAndNotReadAgain() throws Exception {
        var id = receive(Conclusion.text());
        scheduler().runAnyDueExecutions();
        var again = documents.receive("tên khác.txt", stream(Conclusion.text()), specialist);
        assertThat(again)
                .isInstanceOfSatisfying(
                        AlreadyReceived.class,
                        already -> assertThat(already.document()).isEqualTo(id));
        scheduler().runAnyDueExecutions();
        assertThat(told).hasSize(1);
    }

    private DocumentId receive(String text) throws IOException {
        return ((Received) documents.receive("ket-luan.txt", stream(text), specialist)).document();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private DocumentReading reading() {
        return new DocumentReading(files, repository, process, this::tell, transaction, clock);
    }

    private void tell(Object event) {
        told.add((DocumentRead) event);
    }

    /// The work of the background in this thread, with a clock that we move; each one a program started anew.
    private ManualScheduler scheduler() {
        var now = new SettableClock();
        now.set(Instant.now().plusSeconds(1));
        return TestHelper.createManualScheduler(database, BackgroundReading.task(reading()))
                .clock(now)
                .start();
    }
}
