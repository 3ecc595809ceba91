package vn.sauro.notification;

/// A notice.
public record NoticeId(long value) {}
