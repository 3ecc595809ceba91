package vn.sauro.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sauro.shared.DateInput;
import vn.sauro.shared.Paging;

/// The page on which an administrator reads who did what, and sees whether the log is whole.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AuditController {
    private final AuditLog audit;
    private final SecurityExcel excel;
    private final Clock clock;

    AuditController(AuditLog audit, SecurityExcel excel, Clock clock) {
        this.audit = audit;
        this.excel = excel;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "false") boolean refused,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam @Nullable String after,
            Model model) {
        var filter = filter(q, action, refused, from, to);
        model.addAttribute("filter", filter);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("actions", audit.actions());
        model.addAttribute("entries", audit.list(filter, Paging.read(after, 1)));
        return "security/audit";
    }

    @GetMapping("/audit.xlsx")
    void excel(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "false") boolean refused,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        excel.audit(audit.listAll(filter(q, action, refused, from, to)), LocalDate.now(clock), locale, response);
    }

    private static AuditFilter filter(String q, String action, boolean refused, String from, String to) {
        return new AuditFilter(
                q,
                action,
                refused,
                DateInput.read(from).orElse(null),
                DateInput.read(to).orElse(null));
    }

    @GetMapping("/audit/chain")
    String chain(Model model) {
        var chain = audit.verify();
        model.addAttribute("whole", chain instanceof AuditLog.Chain.Whole whole ? whole : null);
        model.addAttribute("broken", chain instanceof AuditLog.Chain.Broken broken ? broken : null);
        return "security/chain";
    }
}
