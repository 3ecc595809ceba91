package vn.sauro.organisation;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// The choices of a field that asks for a body. A province has some seven hundred, on the pages that are opened most:
/// they are written once and kept for as long as the bodies are the same.
@Component
public class AgencyOptions {
    private volatile Written written = new Written(List.of(), "");

    private record Written(List<Agency> agencies, String html) {}

    /// As HTML, all names escaped, to be put into a `select` as it is.
    public String html(List<Agency> agencies, @Nullable AgencyId selected) {
        var now = written;
        if (!now.agencies.equals(agencies)) {
            now = new Written(
                    agencies, agencies.stream().map(AgencyOptions::option).collect(Collectors.joining("\n")));
            written = now;
        }
        if (selected == null) return now.html;
        var value = "value=\"" + selected.value() + "\"";
        return now.html.replace(value, value + " selected");
    }

    private static String option(Agency agency) {
        return "<option value=\"" + agency.id().value() + "\">" + HtmlUtils.htmlEscape(agency.name(), "UTF-8")
                + "</option>";
    }
}
