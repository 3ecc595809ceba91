package vn.sauro.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.shared.Notice;
import vn.sauro.shared.Paging;

/// The pages on which an administrator keeps accounts.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountController {
    private final Accounts accounts;
    private final Agencies agencies;
    private final SecurityExcel excel;
    private final Clock clock;

    AccountController(Accounts accounts, Agencies agencies, SecurityExcel excel, Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.excel = excel;
        this.clock = clock;
    }

    @ModelAttribute("allRoles")
    Role[] roles() {
        return Role.values();
    }

    @GetMapping("/accounts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable Role role,
            @RequestParam @Nullable Boolean active,
            @RequestParam @Nullable String after,
            Model model) {
        var filter = new AccountFilter(q, role, active);
        model.addAttribute("filter", filter);
        model.addAttribute("accounts", accounts.list(filter, Paging.read(after, 2)));
        return "security/accounts";
    }

    @GetMapping("/accounts.xlsx")
    void excel(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable Role role,
            @RequestParam @Nullable Boolean active,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        excel.accounts(accounts.listAll(new AccountFilter(q, role, active)), LocalDate.now(clock), locale, response);
    }

    @GetMapping("/accounts/new")
    String blank(Model model) {
        return page(null, AccountForm.empty(), model);
    }

    @PostMapping("/accounts")
    String create(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Actor actor, Model model) {
        if (errors.hasErrors()) {
            return page(null, form, model);
        }
        return switch (accounts.create(form.toCreate(), actor)) {
            case CreateAccount.Created created -> password(created.account(), created.oneTimePassword(), model);
            case CreateAccount.Refused refused -> {
                errors.rejectValue("username", "account.refused." + refused);
                yield page(null, form, model);
            }
        };
    }

    @GetMapping("/accounts/{id}")
    String show(@PathVariable AccountId id, Model model) {
        return page(id, AccountForm.of(accounts.get(id)), model);
    }

    @PostMapping("/accounts/{id}")
    String change(
            @PathVariable AccountId id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes redirect,
            Model model) {
        if (errors.hasErrors()) {
            return page(id, form, model);
        }
        return switch (accounts.change(form.toChange(id), actor)) {
            case ChangeAccount.Changed _ -> {
                Notice.done(redirect, "account.changed", form.fullName());
                yield "redirect:/accounts";
            }
            case ChangeAccount.Refused refused -> {
                errors.reject("account.refused." + refused);
                yield page(id, form, model);
            }
        };
    }

    @PostMapping("/accounts/{id}/password")
    String resetPassword(@PathVariable AccountId id, Actor actor, Model model) {
        return password(id, accounts.resetPassword(id, actor), model);
    }

    /// Shown in the answer itself, so that it is kept nowhere.
    private String password(AccountId id, String password, Model model) {
        model.addAttribute("account", accounts.get(id));
        model.addAttribute("password", password);
        return "security/one-time-password";
    }

    private String page(@Nullable AccountId id, AccountForm form, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        model.addAttribute("id", id);
        model.addAttribute("agencies", agencies());
        return "security/account";
    }

    private List<Agency> agencies() {
        return agencies.all(LocalDate.now(clock));
    }
}
