package vn.sauro.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Bodies that a task names without asking them for a part of its result: who watches it and urges it on ("theo dõi,
/// đôn đốc"), and who guides ("hướng dẫn"). In the document's words, one each.
record Aside(List<String> monitoring, List<String> guiding) {
    static final Aside NONE = new Aside(List.of(), List.of());

    /// "Theo hướng dẫn của Sở Nội vụ", "dưới sự hướng dẫn chuyên môn của Sở Y tế".
    private static final Pattern GUIDED = words("hướng dẫn(?:,? (?:nghiệp vụ|chuyên môn|kỹ thuật))* của ");

    /// "Giao Văn phòng UBND tỉnh theo dõi, đôn đốc".
    private static final Pattern WATCHES =
            words(" (?:(?:chịu|có) trách nhiệm )?(?:theo dõi|giám sát)(?:, kiểm tra)?(?:,| và) đôn đốc");

    private static final Pattern BREAK = Pattern.compile("[,;:.()]");

    /// No name of a body of the province is longer.
    private static final int WORDS_MAXIMUM = 12;

    Aside {
        monitoring = Words.bodies(monitoring);
        guiding = Words.bodies(guiding);
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Those that this text names, of the bodies that we know: what matches no body is left to the reviewer.
    static Aside in(String content, Predicate<String> isBody) {
        var monitoring = new ArrayList<String>();
        var watches = WATCHES.matcher(content);
        while (watches.find()) {
            var parts = BREAK.split(content.substring(0, watches.start()));
            addLast(parts.length == 0 ? "" : parts[parts.length - 1], isBody, monitoring);
        }
        var guiding = new ArrayList<String>();
        var guided = GUIDED.matcher(content);
        while (guided.find()) {
            addFirst(BREAK.split(content.substring(guided.end()), 2)[0], isBody, guiding);
        }
        return new Aside(monitoring, guiding);
    }

    /// The longest name at the beginning.
    private static void addFirst(String part, Predicate<String> isBody, List<String> found) {
        var words = part.strip().split("\\s+");
        for (int count = Math.min(words.length, WORDS_MAXIMUM); count > 1; count--) {
            if (add(Arrays.copyOf(words, count), isBody, found)) return;
        }
    }

    /// The longest name at the end.
    private static void addLast(String part, Predicate<String> isBody, List<String> found) {
        var words = part.strip().split("\\s+");
        for (int count = Math.min(words.length, WORDS_MAXIMUM); count > 1; count--) {
            if (add(Arrays.copyOfRange(words, words.length - count, words.length), isBody, found)) return;
        }
    }

    private static boolean add(String[] words, Predicate<String> isBody, List<String> found) {
        var name = String.join(" ", words);
        if (!Character.isUpperCase(name.charAt(0)) || !isBody.test(name)) return false;
        found.add(name);
        return true;
    }

    boolean isEmpty() {
        return monitoring.isEmpty() && guiding.isEmpty();
    }

    Aside only(Predicate<String> wanted) {
        return new Aside(
                monitoring.stream().filter(wanted).toList(),
                guiding.stream().filter(wanted).toList());
    }

    Aside each(UnaryOperator<String> change) {
        return new Aside(
                monitoring.stream().map(change).toList(),
                guiding.stream().map(change).toList());
    }

    Aside and(Aside next) {
        return new Aside(Words.union(monitoring, next.monitoring), Words.union(guiding, next.guiding));
    }
}
