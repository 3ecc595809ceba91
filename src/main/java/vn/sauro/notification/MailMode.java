package vn.sauro.notification;

/// How a person wants notices by e-mail.
enum MailMode {
    /// One e-mail each working morning, and at once only what is urgent by the rule.
    DIGEST,
    /// At once, within office hours.
    IMMEDIATE,
    NONE
}
