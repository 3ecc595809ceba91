package vn.sauro.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Vietnamese syllables ("âm tiết"): which strings can be one, and one spelling for each.
public final class Syllables {
    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

    private static final Set<String> RHYMES = Set.of(("a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt "
                    + "â âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng "
                    + "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu iêch o oa oac oach oai oam oan oang oanh "
                    + "oao oap oat oau oay oăc oăm oăn oăng oăt oe oem oen oeng oeo oet oi oc om on ong ooc oong op ot "
                    + "ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ui um un ung up ut "
                    + "uôc uôi uôm uôn uông uôp uôt uê uêch uênh uêu uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu ươ "
                    + "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu "
                    + "y yêm yên yêng yêt yêu yt ym yn ynh ych yp")
            .split(" "));

    private static final Map<String, String> SETTLED = Map.ofEntries(
            Map.entry("oà", "òa"),
            Map.entry("oá", "óa"),
            Map.entry("oả", "ỏa"),
            Map.entry("oã", "õa"),
            Map.entry("oạ", "ọa"),
            Map.entry("oè", "òe"),
            Map.entry("oé", "óe"),
            Map.entry("oẻ", "ỏe"),
            Map.entry("oẽ", "õe"),
            Map.entry("oẹ", "ọe"),
            Map.entry("uỳ", "ùy"),
            Map.entry("uý", "úy"),
            Map.entry("uỷ", "ủy"),
            Map.entry("uỹ", "ũy"),
            Map.entry("uỵ", "ụy"));

    private static final Set<String> ONSETS_BEFORE_I_OR_Y = Set.of("h", "k", "l", "m", "s", "t", "qu");
    private static final String I_TONES = "iìíỉĩị";
    private static final String Y_TONES = "yỳýỷỹỵ";

    private static final int ACUTE = 2;
    private static final int DOT_BELOW = 5;

    private Syllables() {}

    /// The word composed (NFC), its tone mark where Decree 30/2020/NĐ-CP's own text puts it: `hoà` → `hòa`,
    /// `uỷ` → `ủy`, but `quý` stays. Capitals stay.
    public static String settled(String word) {
        var composed = Normalizer.isNormalized(word, Normalizer.Form.NFC)
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFC);
        int cut = composed.length() - 2;
        if (cut < 0 || Letters.tone(composed.charAt(cut + 1)) == 0) {
            return composed;
        }
        var end = composed.substring(cut);
        var lower = end.toLowerCase(Locale.ROOT);
        var better = SETTLED.get(lower);
        if (better == null || cut > 0 && lower.startsWith("u") && "qQ".indexOf(composed.charAt(cut - 1)) >= 0) {
            return composed;
        }
        char first = better.charAt(0);
        char second = better.charAt(1);
        return composed.substring(0, cut)
                + (Character.isUpperCase(end.charAt(0)) ? Character.toUpperCase(first) : first)
                + (Character.isUpperCase(end.charAt(1)) ? Character.toUpperCase(second) : second);
    }

    /// The other spelling where a word's last sound may be written i or y: `kĩ` for `kỹ`, `tỷ` for `tỉ`; else null.
    static @Nullable String otherEnd(String lower) {
        int last = lower.length() - 1;
        if (last < 1) {
            return null;
        }
        int toneOfI = I_TONES.indexOf(lower.charAt(last));
        int toneOfY = Y_TONES.indexOf(lower.charAt(last));
        if (toneOfI < 0 && toneOfY < 0 || !ONSETS_BEFORE_I_OR_Y.contains(lower.substring(0, last))) {
            return null;
        }
        return lower.substring(0, last) + (toneOfI >= 0 ? Y_TONES.charAt(toneOfI) : I_TONES.charAt(toneOfY));
    }

    /// One of the two spellings for both: that with y, but `sĩ`.
    static String commonEnd(String lower) {
        var other = otherEnd(lower);
        boolean isI = other != null && I_TONES.indexOf(lower.charAt(lower.length() - 1)) >= 0;
        return other == null || isI == lower.startsWith("s") ? lower : other;
    }

    /// Whether the word could be one Vietnamese syllable by its sounds, in any case and either tone placement.
    public static boolean isSyllable(String word) {
        if (word.isEmpty() || word.length() > 7) {
            return false;
        }
        var lower = settled(word).toLowerCase(Locale.ROOT);
        var bare = new StringBuilder(lower.length());
        int tone = 0;
        for (int i = 0; i < lower.length(); i++) {
            int here = Letters.tone(lower.charAt(i));
            if (here != 0 && tone != 0) {
                return false;
            }
            tone += here;
            bare.append(Letters.toneless(lower.charAt(i)));
        }
        return hasOnsetAndRhyme(bare.toString(), tone);
    }

    private static boolean hasOnsetAndRhyme(String bare, int tone) {
        for (int cut = Math.min(3, bare.length() - 1); cut >= 0; cut--) {
            var onset = bare.substring(0, cut);
            var rhyme = bare.substring(cut);
            if (ONSETS.contains(onset) && RHYMES.contains(rhyme) && fitsTone(rhyme, tone)) {
                return true;
            }
        }
        // "gì", "giếng": the onset gi gives its i to the rhyme
        return bare.startsWith("gi") && RHYMES.contains(bare.substring(1)) && fitsTone(bare, tone);
    }

    /// A syllable closed by c, ch, p or t has only the two rising or heavy tones.
    private static boolean fitsTone(String rhyme, int tone) {
        char last = rhyme.charAt(rhyme.length() - 1);
        boolean closed = last == 'c' || last == 'p' || last == 't' || rhyme.endsWith("ch");
        return !closed || tone == ACUTE || tone == DOT_BELOW;
    }
}
