package vn.sauro.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgencyOptionsTest {
    private final AgencyOptions options = new AgencyOptions();

    @Test
    void eachBodyIsAChoiceWithItsNameEscaped() {
        assertThat(options.html(List.of(agency(7, "Sở \"A\" & <b>B</b>")), null))
                .isEqualTo("<option value=\"7\">Sở &quot;A&quot; &amp; &lt;b&gt;B&lt;/b&gt;</option>");
    }

    @Test
    void theChosenOneIsMarkedAndNoOther() {
        var agencies = List.of(agency(7, "Sở Nội vụ"), agency(77, "Sở Tài chính"));

        assertThat(options.html(agencies, new AgencyId(7)))
                .contains("<option value=\"7\" selected>Sở Nội vụ")
                .contains("<option value=\"77\">Sở Tài chính");
        assertThat(options.html(agencies, null)).doesNotContain("selected");
    }

    @Test
    void whatIsKeptFollowsTheBodies() {
        options.html(List.of(agency(7, "Sở Nội vụ")), null);

        assertThat(options.html(List.of(agency(7, "Sở Nội vụ mới")), null)).contains("Sở Nội vụ mới");
    }

    private static Agency agency(long id, String name) {
        return new Agency(new AgencyId(id), "C" + id, name, null, AgencyKind.DEPARTMENT, Level.PROVINCE, null);
    }
}
