package vn.sauro.web;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.sauro.security.AccountsAtStart;
import vn.sauro.security.AccountsAtStart.Entrance;

/// What is told to whoever started the program: where the pages are, where the data lies, who can come in.
@Component
class Welcome {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource words;
    private final AccountsAtStart accounts;

    Welcome(MessageSource words, AccountsAtStart accounts) {
        this.words = words;
        this.accounts = accounts;
    }

    String words(int port, Path home) {
        var told = new StringBuilder();
        told.append(word("start.ready", "http://localhost:" + port)).append('\n');
        told.append(word("start.home", home)).append('\n');
        if (!accounts.entrances().isEmpty()) {
            told.append(accounts.demonstrationPassword()
                            .map(password -> word("start.demonstration", password))
                            .orElseGet(() -> word("start.administrators")))
                    .append('\n');
            told.append(accounts.entrances().stream().map(this::line).collect(Collectors.joining("\n")));
        }
        return told.toString().stripTrailing();
    }

    private String line(Entrance entrance) {
        var password = accounts.demonstrationPassword().isPresent() ? "" : "  " + entrance.password();
        return String.format(
                Locale.ROOT,
                "  %-22s%s  %s, %s",
                entrance.username(),
                password,
                entrance.fullName(),
                entrance.agencyName());
    }

    private String word(String key, Object... values) {
        return words.getMessage(key, values, VIETNAMESE);
    }
}
