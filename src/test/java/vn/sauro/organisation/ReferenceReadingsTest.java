package vn.sauro.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whom careful readers of real documents found named, resolved in the demonstration province.
class ReferenceReadingsTest {
    private static final Path GOLD = Path.of(System.getProperty("sauro.shared", "../shared"), "gold");
    private static final LocalDate DAY = LocalDate.of(2025, 8, 15);

    private static List<String> unknown(String file, String role) {
        var path = GOLD.resolve(file);
        assumeTrue(Files.isRegularFile(path), "../shared/gold is not here");
        var unknown = new ArrayList<String>();
        var office = DemonstrationProvince.id("VPUBND");
        for (JsonNode task : JsonMapper.shared().readTree(path.toFile()).get("tasks")) {
            for (JsonNode words : task.get(role)) {
                var addressee = DemonstrationProvince.DIRECTORY.resolve(words.asString(), DAY, office);
                if (addressee instanceof Addressee.Unknown) unknown.add(words.asString());
            }
        }
        return unknown;
    }

    @Test
    void allLeadsOfTheProvincesOwnConclusionAreKnown() {
        assertThat(unknown("000_886959f2a8251ce3.gold.json", "lead")).isEmpty();
        assertThat(unknown("000_886959f2a8251ce3.gold.json", "coordinating")).isEmpty();
    }

    @Test
    void ofAnotherProvincesOnlyThoseConcernedStayUnknown() {
        assertThat(unknown("001_8a0b98c112ba313c.gold.json", "lead"))
                .containsOnly("Chủ tịch Ủy ban nhân dân các địa phương có liên quan");
        assertThat(unknown("001_8a0b98c112ba313c.gold.json", "coordinating"))
                .containsOnly("các đơn vị có liên quan", "các đơn vị liên quan");
    }

    @Test
    void aCommuneOfAnotherProvinceIsNotOurs() {
        assertThat(unknown("003_7f151d95fd5f1233.gold.json", "lead")).containsOnly("UBND xã Liên Minh");
    }
}
