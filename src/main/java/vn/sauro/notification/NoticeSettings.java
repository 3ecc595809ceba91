package vn.sauro.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.security.Accounts;
import vn.sauro.security.Actor;
import vn.sauro.security.AuditLog;
import vn.sauro.shared.NotFound;

/// What a person chooses for themselves, and what an administrator sees and decides for all.
@Service
class NoticeSettings {
    private static final int UNSENT_SHOWN = 100;

    private final MailRepository mails;
    private final RuleRepository rules;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    NoticeSettings(MailRepository mails, RuleRepository rules, Accounts accounts, AuditLog audit, Clock clock) {
        this.mails = mails;
        this.rules = rules;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    record Own(MailMode mode, @Nullable String email) {}

    @Transactional(readOnly = true)
    Own own(Actor actor) {
        return new Own(
                mails.mode(actor.account()), accounts.email(actor.account()).orElse(null));
    }

    @Transactional
    void choose(MailMode mode, Actor actor) {
        mails.choose(actor.account(), mode);
        audit.granted(actor, "notice.mode", "account:" + actor.account().value(), mode.name());
    }

    record Unsent(List<Mail> mails, int waiting, int failed, int sent) {}

    @Transactional(readOnly = true)
    Unsent unsent() {
        return new Unsent(
                mails.unsent(UNSENT_SHOWN),
                mails.count(Mail.State.WAITING) + mails.count(Mail.State.SENDING),
                mails.count(Mail.State.FAILED),
                mails.count(Mail.State.SENT));
    }

    @Transactional
    void sendAgain(long mail, Actor actor) {
        if (!mails.again(mail, clock.instant())) throw new NotFound("mail " + mail);
        audit.granted(actor, "mail.again", "mail:" + mail, null);
    }

    @Transactional(readOnly = true)
    List<Rule> rules() {
        return rules.all();
    }

    /// Null if it holds from its day on.
    @Transactional
    Rule.@Nullable Refused change(Rule rule, Actor actor) {
        var problem = rule.problem(LocalDate.now(clock));
        var subject = "notice-rule:" + rule.validFrom();
        if (problem != null) {
            audit.refused(actor, "notice.rule", subject, problem.name());
            return problem;
        }
        rules.store(rule, actor, clock.instant());
        audit.granted(actor, "notice.rule", subject, null);
        return null;
    }
}
