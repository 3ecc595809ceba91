package vn.sauro.task;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task written by hand, as it was typed; it may be kept like this ("lưu nháp") however little of it
/// there is. `key` names the form, so that sending it twice makes one task.
record DraftForm(
        String key,
        int version,
        String title,
        String content,
        String leads,
        String coordinating,
        String monitoring,
        String guiding,
        String deadline,
        String product,
        String target,
        String field,
        String authority) {

    DraftForm {
        key = Objects.requireNonNullElse(key, "");
        title = Objects.requireNonNullElse(title, "");
        content = Objects.requireNonNullElse(content, "");
        leads = Objects.requireNonNullElse(leads, "");
        coordinating = Objects.requireNonNullElse(coordinating, "");
        monitoring = Objects.requireNonNullElse(monitoring, "");
        guiding = Objects.requireNonNullElse(guiding, "");
        deadline = Objects.requireNonNullElse(deadline, "");
        product = Objects.requireNonNullElse(product, "");
        target = Objects.requireNonNullElse(target, "");
        field = Objects.requireNonNullElse(field, "");
        authority = Objects.requireNonNullElse(authority, "");
    }

    static DraftForm empty() {
        return new DraftForm(UUID.randomUUID().toString(), 0, "", "", "", "", "", "", "", "", "", "", "");
    }

    boolean hasKey() {
        return key.matches("[0-9a-f-]{36}");
    }

    boolean isEmpty() {
        return title.isBlank() && content.isBlank();
    }

    List<String> leadWords() {
        return bodies(leads);
    }

    /// Who else is named, in each of the ways that the form asks for.
    Map<PartyRole, List<String>> partyWords() {
        var parties = new EnumMap<PartyRole, List<String>>(PartyRole.class);
        parties.put(PartyRole.COORDINATING, bodies(coordinating));
        parties.put(PartyRole.MONITORING, bodies(monitoring));
        parties.put(PartyRole.GUIDING, bodies(guiding));
        return parties;
    }

    @Nullable
    WorkField workField() {
        return Arrays.stream(WorkField.values())
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElse(null);
    }

    /// One body a line, or several with semicolons between.
    private static List<String> bodies(String typed) {
        return Arrays.stream(typed.split("[;\\n]"))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
