package vn.sauro.notification;

import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Through which server e-mail goes out, from the environment (`./sauro help`). Without a server or a sender there is
/// no e-mail, and notices stand in the page only.
@Component
class MailSettings {
    /// How the line is secured: from the first byte, or before anything is said.
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    private static final String TIMEOUT_MILLIS = "15000";

    private final String from;
    private final String address;
    private final boolean on;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    MailSettings(
            @Value("${sauro.mail.host:}") String host,
            @Value("${sauro.mail.port:587}") int port,
            @Value("${sauro.mail.user:}") String user,
            @Value("${sauro.mail.password:}") String password,
            @Value("${sauro.mail.from:}") String from,
            @Value("${sauro.mail.security:starttls}") Security security,
            @Value("${sauro.url:}") String address) {
        this.from = from;
        this.address = address.replaceAll("/+$", "");
        on = !host.isBlank() && !from.isBlank();
        server.setHost(host);
        server.setPort(port);
        if (!user.isBlank()) {
            server.setUsername(user);
            server.setPassword(password);
        }
        server.setDefaultEncoding("UTF-8");
        server.setProtocol(security == Security.TLS ? "smtps" : "smtp");
        server.setJavaMailProperties(properties(security, !user.isBlank()));
    }

    private static Properties properties(Security security, boolean signsIn) {
        var properties = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            var start = "mail." + protocol + ".";
            properties.setProperty(start + "auth", String.valueOf(signsIn));
            properties.setProperty(start + "connectiontimeout", TIMEOUT_MILLIS);
            properties.setProperty(start + "timeout", TIMEOUT_MILLIS);
            properties.setProperty(start + "writetimeout", TIMEOUT_MILLIS);
            properties.setProperty(start + "ssl.checkserveridentity", "true");
        }
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        return properties;
    }

    boolean isOn() {
        return on;
    }

    String from() {
        return from;
    }

    /// The part of the sender's address behind the sign.
    String domain() {
        return from.replaceAll(".*@|>.*", "");
    }

    JavaMailSenderImpl server() {
        return server;
    }

    /// Where the page is found from outside; empty if nobody has said under which address that is.
    String link(String path) {
        return address.isEmpty() ? "" : address + path;
    }
}
