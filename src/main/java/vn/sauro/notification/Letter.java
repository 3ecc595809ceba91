package vn.sauro.notification;

/// An e-mail as it is stored before it is sent: plain words, and the same as HTML.
record Letter(String subject, String body, String html) {}
