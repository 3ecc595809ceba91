package vn.sauro.notification;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.security.Actor;
import vn.sauro.shared.Notice;

/// What e-mail has not gone out, and why.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class MailController {
    private final NoticeSettings settings;
    private final MailSettings mail;

    MailController(NoticeSettings settings, MailSettings mail) {
        this.settings = settings;
        this.mail = mail;
    }

    @GetMapping("/mail")
    String show(Model model) {
        model.addAttribute("unsent", settings.unsent());
        model.addAttribute("on", mail.isOn());
        return "notification/mail";
    }

    @PostMapping("/mail/{id}/again")
    String again(@PathVariable long id, Actor actor, RedirectAttributes redirect) {
        settings.sendAgain(id, actor);
        Notice.done(redirect, "mail.again.done");
        return "redirect:/mail";
    }
}
