package vn.sauro.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.organisation.Tables.APPLIED_PACK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.shared.NotFound;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class PackLoadingTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 15);

    @Autowired
    private Agencies agencies;

    @Autowired
    private Packs packs;

    @Autowired
    private PackAtStart start;

    @Autowired
    private DSLContext sql;

    @TempDir
    private Path folder;

    @Test
    void theFirstStartBringsTheDemonstrationProvince() {
        assertThat(start.folder().isDemonstration()).isTrue();
        assertThat(sql.fetchCount(AGENCY))
                .isEqualTo(
                        PackReader.read(PackFolder.demonstration()).agencies().size());
        assertThat(agencies.byCode("05977")).get().extracting(Agency::name).isEqualTo("UBND phường Đông Kinh");
    }

    @Test
    void whatIsReadBackIsWhatThePackSays() {
        var asked =
                agencies.directory().on(DAY).map(PackLoadingTest::withoutIds).toList();
        var said = DemonstrationProvince.DIRECTORY
                .on(DAY)
                .map(PackLoadingTest::withoutIds)
                .toList();
        assertThat(asked).isEqualTo(said);
        assertThat(agencies.directory().memberships())
                .hasSize(DemonstrationProvince.DIRECTORY.memberships().size());
        var office = agencies.byCode("VPUBND").orElseThrow().id();
        assertThat(agencies.resolve("Thủ trưởng các sở, ngành tỉnh", DAY, office))
                .isInstanceOfSatisfying(
                        Addressee.Group.class,
                        group -> assertThat(group.members()).hasSize(17));
    }

    private static String withoutIds(AgencyEntry entry) {
        return String.join(
                "|",
                entry.agency().code(),
                String.valueOf(entry.place()),
                entry.names().getFirst());
    }

    @Test
    void applyingTwiceChangesNothing() {
        int applied = sql.fetchCount(APPLIED_PACK);
        assertThat(packs.apply(PackFolder.demonstration())).isZero();
        assertThat(sql.fetchCount(APPLIED_PACK)).isEqualTo(applied);
    }

    @Test
    void aChangedPackChangesWhatIsDifferentAndEveryAnswer() throws IOException {
        PackFiles.copyTo(folder);
        PackFiles.replace(folder, "agencies.csv", "Sở Ngoại vụ,SNgV", "Sở Đối ngoại,SĐN");
        assertThat(packs.apply(PackFolder.at(folder))).isEqualTo(1);
        assertThat(agencies.byCode("SNGV")).get().extracting(Agency::name).isEqualTo("Sở Đối ngoại");
        assertThat(agencies.search("so doi ng", DAY)).extracting(Agency::code).contains("SNGV");
    }

    @Test
    void aPackWithAMistakeChangesNothing() throws IOException {
        PackFiles.copyTo(folder);
        PackFiles.replace(folder, "agencies.csv", "Sở Ngoại vụ,SNgV", "Sở Đối ngoại,SĐN");
        PackFiles.replace(folder, "committees.csv", "BCD,SKHCN", "BCD,SKHCNX");
        assertThatThrownBy(() -> packs.apply(PackFolder.at(folder))).isInstanceOf(InvalidPack.class);
        assertThat(agencies.byCode("SNGV")).get().extracting(Agency::name).isEqualTo("Sở Ngoại vụ");
    }

    @Test
    void searchNeedsNoDiacritics() {
        assertThat(agencies.search("dong kinh", DAY)).extracting(Agency::code).contains("05977", "05977.CA");
        assertThat(agencies.search("Sở KHCN", DAY)).extracting(Agency::code).contains("SKHCN");
        assertThat(agencies.search("so khoa hoc", DAY)).extracting(Agency::code).contains("SKHCN");
        assertThat(agencies.search("không có", DAY)).isEmpty();
        assertThat(agencies.search(" ", DAY)).hasSameSizeAs(agencies.all(DAY));
    }

    @Test
    void anUnknownBodyIsNotFound() {
        assertThatThrownBy(() -> agencies.get(new AgencyId(0))).isInstanceOf(NotFound.class);
    }

    @Test
    void filesOfThePackAreWhatTheProgramCarries() throws IOException {
        for (var file : PackFiles.ALL) {
            try (var carried = PackFolder.demonstration().open(file)) {
                assertThat(carried.readAllBytes()).isEqualTo(Files.readAllBytes(Path.of("pack/demo", file)));
            }
        }
    }
}
