package vn.sauro.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReferenceDataTest {
    private static final Path RESOURCES = Path.of("src/main/resources/vn/sauro/organisation");

    @TempDir
    private Path folder;

    @Test
    void thereAreThirtyFourProvincesAndTheirCommunes() {
        var places = Places.today();
        assertThat(places.all()).hasSize(34 + 3321);
        assertThat(places.all())
                .filteredOn(place -> place.kind() == PlaceKind.CITY)
                .hasSize(7);
        assertThat(places.all())
                .filteredOn(place -> place.kind() == PlaceKind.SPECIAL_ZONE)
                .hasSize(13);
        assertThat(places.communesOf("20")).hasSize(65);
        assertThat(places.find("00004")).get().extracting(Place::inWords).isEqualTo("phường Ba Đình");
        assertThat(places.find("01")).get().extracting(Place::inWords).isEqualTo("thành phố Hà Nội");
        assertThat(places.find("4")).isEmpty();
    }

    @Test
    void everyCommuneLiesInAProvince() {
        assertThat(Places.today().all())
                .allSatisfy(place ->
                        assertThat(Places.today().find(place.provinceCode())).isPresent());
    }

    @Test
    void theTablesAreWhatTheCommandMakesOfTheSource() throws IOException {
        var source = Path.of(System.getProperty("sauro.shared", "../shared"), "data", "admin_units");
        assumeTrue(Files.isDirectory(source), "../shared/data/admin_units is not here");
        var command = new CommandLine(new ReferenceDataCommand()).setOut(new PrintWriter(new StringWriter()));
        assertThat(command.execute(source.toString(), folder.toString())).isZero();
        for (var table : new String[] {"provinces.csv", "communes.csv"}) {
            assertThat(folder.resolve(table)).hasSameTextualContentAs(RESOURCES.resolve(table));
        }
    }

    @Test
    void aFolderWithoutTheTablesGetsASentence() {
        var words = new StringWriter();
        var command = new CommandLine(new ReferenceDataCommand()).setErr(new PrintWriter(words));
        assertThat(command.execute(folder.toString(), folder.toString())).isEqualTo(1);
        assertThat(words.toString()).startsWith("Không tìm thấy tệp: ").doesNotContain("Exception");
    }
}
