package vn.sauro.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/// Hands e-mails to the mail server. One that is not taken is tried again, later each time up to an hour, and given up
/// after three days: a weekend without a mail server loses nothing. A copy of the program that is killed while it sends
/// leaves one that another copy sends under the same `Message-ID`, by which mailboxes know it for the same.
@Service
class MailSending {
    static final int MOST_ATTEMPTS = 78;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final int LONGEST_PROBLEM = 500;

    private final MailRepository repository;
    private final MailSettings settings;
    private final Clock clock;

    MailSending(MailRepository repository, MailSettings settings, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    /// Each step is a transaction of its own: no connection is held while the mail server is waited for. False if
    /// none is due.
    boolean sendNext() {
        var next = repository.take(clock.instant());
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Mail mail) {
        try {
            settings.server().send(message(mail));
            repository.sent(mail.id(), clock.instant());
        } catch (MailException | MessagingException failure) {
            var problem = problem(failure);
            var state = isRefused(failure) || mail.attempts() >= MOST_ATTEMPTS ? Mail.State.FAILED : Mail.State.WAITING;
            LOG.warn("E-mail {} was not sent ({}): {}", mail.id(), state, problem);
            repository.failed(mail.id(), state, problem, clock.instant().plus(pause(mail.attempts())));
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = new Identified(settings, mail);
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(mail.address());
        helper.setSubject(mail.letter().subject());
        helper.setText(mail.letter().body(), mail.letter().html());
        helper.setSentDate(Date.from(mail.madeAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /// The same e-mail has the same name at every attempt.
    private static final class Identified extends MimeMessage {
        private final String name;

        Identified(MailSettings settings, Mail mail) {
            super(settings.server().getSession());
            name = "<sauro-" + mail.madeAt().toEpochMilli() + "-" + mail.id() + "@" + settings.domain() + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }

    /// One minute, two, four, up to an hour.
    static Duration pause(int attempts) {
        var doubled = Duration.ofMinutes(1L << Math.min(attempts - 1, 6));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /// The server knows the address and does not want it: to ask again is of no use.
    private static boolean isRefused(Throwable failure) {
        return cause(failure) instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    private static Throwable cause(Throwable failure) {
        if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0)
            return several.getMessageExceptions()[0];
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private static String problem(Throwable failure) {
        var words = String.valueOf(cause(failure).getMessage()).strip();
        return words.length() <= LONGEST_PROBLEM ? words : words.substring(0, LONGEST_PROBLEM);
    }
}
