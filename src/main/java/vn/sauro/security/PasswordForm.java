package vn.sauro.security;

import jakarta.validation.constraints.NotBlank;
import java.util.Objects;

/// What was typed to choose a new password.
record PasswordForm(
        @NotBlank(message = "{password.current.empty}") String current,
        @NotBlank(message = "{password.chosen.empty}") String chosen,
        String again) {
    boolean isTypedTwiceAlike() {
        return Objects.equals(chosen, again);
    }
}
