package vn.sauro.organisation;

/// The tier of government that a body belongs to.
public enum Level {
    CENTRAL,
    PROVINCE,
    COMMUNE
}
