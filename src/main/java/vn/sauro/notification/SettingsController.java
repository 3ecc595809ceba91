package vn.sauro.notification;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.security.Actor;
import vn.sauro.shared.Notice;

/// How a person wants to be told by e-mail.
@Controller
@RequestMapping("/notices/settings")
@ForWorkers
class SettingsController {
    private final NoticeSettings settings;
    private final MailSettings mail;

    SettingsController(NoticeSettings settings, MailSettings mail) {
        this.settings = settings;
        this.mail = mail;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("own", settings.own(actor));
        model.addAttribute("modes", MailMode.values());
        model.addAttribute("on", mail.isOn());
        return "notification/settings";
    }

    @PostMapping
    String choose(@RequestParam MailMode mode, Actor actor, RedirectAttributes redirect) {
        settings.choose(mode, actor);
        Notice.done(redirect, "notices.settings.saved");
        return "redirect:/notices/settings";
    }
}
