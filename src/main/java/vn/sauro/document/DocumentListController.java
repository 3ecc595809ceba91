package vn.sauro.document;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.shared.ExcelTable;
import vn.sauro.shared.OfficeClock;
import vn.sauro.shared.Paging;

/// The list of documents ("Văn bản"), on the page and as Excel.
@Controller
@PreAuthorize("hasAnyRole('SPECIALIST', 'HEAD', 'STANDING')")
class DocumentListController {
    private static final int SORTED_BY = 2;

    private final Documents documents;
    private final MessageSource messages;

    DocumentListController(Documents documents, MessageSource messages) {
        this.documents = documents;
        this.messages = messages;
    }

    @GetMapping("/documents")
    String list(
            @ModelAttribute("filter") DocumentFilterForm form,
            @RequestParam(required = false) @Nullable String after,
            Actor actor,
            Model model) {
        var page = documents.search(form.filter(), form.order(), Paging.read(after, SORTED_BY), actor);
        model.addAttribute("page", page);
        model.addAttribute("order", form.order());
        model.addAttribute("problems", form.problems());
        model.addAttribute("types", documents.types(actor));
        model.addAttribute("states", DocumentState.values());
        model.addAttribute("filtered", !form.filter().isAll());
        model.addAttribute("waiting", page.rows().stream().anyMatch(row -> row.state() == DocumentState.RECEIVED));
        model.addAttribute("receives", actor.is(Role.SPECIALIST));
        return "document/list";
    }

    @GetMapping("/documents.xlsx")
    void excel(
            @ModelAttribute("filter") DocumentFilterForm form, Actor actor, Locale locale, HttpServletResponse response)
            throws IOException {
        var rows = documents.search(form.filter(), ExcelTable.MAXIMUM, actor);
        table(locale).send(rows.stream(), word("documents.excel.file", locale), response);
    }

    private ExcelTable<DocumentRow> table(Locale locale) {
        return new ExcelTable<DocumentRow>(word("documents.title", locale))
                .column(word("document.type", locale), 16, DocumentRow::type)
                .column(word("document.number", locale), 22, DocumentRow::number)
                .column(word("document.issued", locale), 14, DocumentRow::issuedOn)
                .column(word("document.issuer", locale), 36, DocumentRow::issuer)
                .column(word("document.name", locale), 70, DocumentRow::title)
                .column(word("document.file", locale), 36, DocumentRow::fileName)
                .column(
                        word("document.received", locale),
                        16,
                        row -> row.receivedAt().atZone(OfficeClock.ZONE).toLocalDate())
                .column(word("document.receivedBy", locale), 24, DocumentRow::receivedBy)
                .column(word("document.state", locale), 18, row -> word("document.state." + row.state(), locale));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
