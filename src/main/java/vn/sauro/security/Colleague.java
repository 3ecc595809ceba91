package vn.sauro.security;

import org.jspecify.annotations.Nullable;

/// A person who works for a body, as colleagues pick them from a list.
public record Colleague(
        AccountId id, String fullName, @Nullable String position) {
    /// With the position, which tells apart two of one name.
    public String words() {
        return position == null ? fullName : fullName + " – " + position;
    }
}
