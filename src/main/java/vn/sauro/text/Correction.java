package vn.sauro.text;

import java.util.Comparator;
import java.util.List;

/// A sign or number of a damaged line that is put right by where it stands, not by what its letters look like.
/// `masked`: the words around it are decided on as if it were not there.
record Correction(int from, int to, String text, float confidence, boolean masked) {
    static final Comparator<Correction> IN_ORDER = Comparator.comparingInt(Correction::from);

    /// The line with blanks for what is masked, of the same length.
    static String mask(String line, List<Correction> corrections) {
        var masked = new StringBuilder(line);
        for (var correction : corrections) {
            for (int i = correction.from(); correction.masked() && i < correction.to(); i++) {
                masked.setCharAt(i, ' ');
            }
        }
        return masked.toString();
    }
}
