package vn.sauro.notification;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.sauro.shared.Regular;

/// Twice a minute: make what is to be mailed now, and send what is due.
@Component
class MailRounds implements Regular {
    private final MailSettings settings;
    private final MailMaking making;
    private final MailSending sending;
    private final Clock clock;

    MailRounds(MailSettings settings, MailMaking making, MailSending sending, Clock clock) {
        this.settings = settings;
        this.making = making;
        this.sending = sending;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "send-mails";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        if (!settings.isOn()) return;
        making.make(clock.instant());
        boolean more = sending.sendNext();
        while (more && !Thread.currentThread().isInterrupted()) more = sending.sendNext();
    }
}
