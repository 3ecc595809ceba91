package vn.sauro.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// A password to be read out over the telephone and changed at the first sign-in.
final class OneTimePassword {
    /// Nothing that looks like something else on paper.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /// Sixteen signs in four groups, 79 bits.
    static String generate() {
        return RANDOM.ints(16, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }
}
