package vn.sauro.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.sauro.shared.ExcelTable;
import vn.sauro.shared.Formats;

/// Accounts and the audit log as Excel files.
@Component
class SecurityExcel {
    private final MessageSource messages;
    private final Formats formats;

    SecurityExcel(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    void accounts(List<AccountRow> rows, LocalDate today, Locale locale, HttpServletResponse response)
            throws IOException {
        new ExcelTable<AccountRow>(word("accounts.title", locale))
                .column(word("account.full-name", locale), 30, AccountRow::fullName)
                .column(word("account.username", locale), 24, AccountRow::username)
                .column(word("account.position", locale), 30, AccountRow::position)
                .column(word("account.agency", locale), 50, AccountRow::agencyName)
                .column(word("account.roles", locale), 40, row -> roles(row, locale))
                .column(
                        word("accounts.state", locale),
                        16,
                        row -> word(row.active() ? "account.open" : "account.shut", locale))
                .send(rows.stream(), "tai-khoan-" + today, response);
    }

    void audit(List<AuditRow> rows, LocalDate today, Locale locale, HttpServletResponse response) throws IOException {
        new ExcelTable<AuditRow>(word("audit.title", locale))
                .column(word("audit.at", locale), 20, row -> formats.moment(row.at()))
                .column(word("audit.person", locale), 30, AuditRow::person)
                .column(word("account.agency", locale), 50, AuditRow::agency)
                .column(word("audit.action", locale), 30, row -> action(row, locale))
                .column(word("audit.subject", locale), 20, AuditRow::subject)
                .column(word("audit.outcome", locale), 16, row -> row.refused() ? word("audit.refused", locale) : null)
                .column(word("audit.detail", locale), 50, AuditRow::detail)
                .column(word("audit.address", locale), 20, AuditRow::address)
                .send(rows.stream(), "nhat-ky-" + today, response);
    }

    private String roles(AccountRow row, Locale locale) {
        return row.roles().stream().map(role -> word("role." + role, locale)).collect(Collectors.joining("; "));
    }

    private @Nullable String action(AuditRow row, Locale locale) {
        return messages.getMessage("audit." + row.action(), null, row.action(), locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
