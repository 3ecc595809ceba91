package vn.sauro.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sauro.shared.ExcelTable;
import vn.sauro.shared.Page;
import vn.sauro.shared.Paging;

/// The bodies of the province ("Cơ quan"): the list, on the page and as Excel, and one of them.
@Controller
@PreAuthorize("isAuthenticated()")
class AgencyController {
    private final Agencies agencies;
    private final MessageSource messages;
    private final Clock clock;

    AgencyController(Agencies agencies, MessageSource messages, Clock clock) {
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/agencies")
    String list(
            @ModelAttribute("filter") AgencyFilter filter,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", page(rows(filter), Paging.read(after, 1)));
        model.addAttribute("kinds", AgencyKind.values());
        model.addAttribute("levels", List.of(Level.PROVINCE, Level.COMMUNE));
        return "organisation/list";
    }

    /// The list is in memory and short: it goes on behind the code of the last row seen.
    private static Page<AgencyRow> page(List<AgencyRow> rows, Paging paging) {
        int start = 0;
        for (int i = 0; i < rows.size() && !paging.isFirst(); i++) {
            if (rows.get(i).agency().code().equals(paging.after().getFirst())) start = i + 1;
        }
        var fetched = rows.subList(start, Math.min(rows.size(), start + Paging.LIMIT));
        return Page.of(fetched, rows.size(), start == 0 ? Paging.first() : paging, row ->
                new Object[] {row.agency().code()});
    }

    private List<AgencyRow> rows(AgencyFilter filter) {
        return agencies.rows(filter, LocalDate.now(clock));
    }

    @GetMapping("/agencies.xlsx")
    void excel(@ModelAttribute("filter") AgencyFilter filter, Locale locale, HttpServletResponse response)
            throws IOException {
        table(locale).send(rows(filter).stream(), word("agencies.excel.file", locale), response);
    }

    private ExcelTable<AgencyRow> table(Locale locale) {
        return new ExcelTable<AgencyRow>(word("agencies.title", locale))
                .column(word("agency.code", locale), 16, row -> row.agency().code())
                .column(word("agency.name", locale), 60, row -> row.agency().name())
                .column(word("agency.short", locale), 24, row -> row.agency().shortName())
                .column(
                        word("agency.kind", locale),
                        26,
                        row -> word("agency.kind." + row.agency().kind(), locale))
                .column(
                        word("agency.level", locale),
                        14,
                        row -> word("agency.level." + row.agency().level(), locale))
                .column(
                        word("agency.parent", locale),
                        40,
                        row -> row.parent() == null ? null : row.parent().name())
                .column(word("agency.head", locale), 30, AgencyRow::head)
                .column(word("agency.head.title", locale), 20, AgencyRow::headTitle);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    @GetMapping("/agencies/{id}")
    String one(@PathVariable AgencyId id, Model model) {
        model.addAttribute("view", agencies.view(id, LocalDate.now(clock)));
        return "organisation/agency";
    }
}
