package vn.sauro.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several addressees named one after the other ("Các sở, ban, ngành; UBND các xã, phường"). Every word must belong
/// to a known name, else nothing is understood.
final class AddresseeList {
    private static final int LONGEST = 80;

    private final List<String> tokens;
    private final AddresseeIndex index;
    private final String house;

    AddresseeList(String form, AddresseeIndex index, String house) {
        this.tokens = Arrays.asList(form.split(" "));
        this.index = index;
        this.house = house;
    }

    @Nullable
    Addressee resolve(String words) {
        if (tokens.size() > LONGEST) return null;
        var parts = from(0, List.of(), new boolean[tokens.size() + 1]);
        return parts == null ? null : joined(words, parts);
    }

    /// `dead` remembers where nothing could be made of the rest.
    private @Nullable List<Addressee> from(int start, List<String> heads, boolean[] dead) {
        if (start == tokens.size()) return new ArrayList<>();
        if (dead[start]) return null;
        for (int end = tokens.size(); end > start; end--) {
            var part = part(String.join(" ", tokens.subList(start, end)), heads);
            if (part == null) continue;
            var rest = from(end, part instanceof Addressee.One one ? index.headsAfter(one.agency()) : List.of(), dead);
            if (rest != null) {
                rest.addFirst(part);
                return rest;
            }
        }
        dead[start] = true;
        return null;
    }

    private @Nullable Addressee part(String form, List<String> heads) {
        for (var head : heads) {
            var continued = index.exact(head + " " + form, house);
            if (continued != null) return continued;
        }
        return index.exact(form, house);
    }

    private static Addressee joined(String words, List<Addressee> parts) {
        var codes = new LinkedHashSet<String>();
        var members = new LinkedHashSet<Agency>();
        for (var part : parts) {
            switch (part) {
                case Addressee.One one -> {
                    codes.add(one.agency().code());
                    members.add(one.agency());
                }
                case Addressee.Group group -> {
                    codes.add(group.code());
                    members.addAll(group.members());
                }
                case Addressee.Unknown _ -> throw new IllegalStateException("only known parts are joined");
            }
        }
        return new Addressee.Group(String.join("+", codes), words.strip(), List.copyOf(members));
    }
}
