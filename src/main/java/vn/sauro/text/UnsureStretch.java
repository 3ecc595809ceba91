package vn.sauro.text;

import java.util.ArrayList;
import java.util.List;

/// Unsure places of a passage with the sure ones around them that have a bearing on them, and no others. `to` is
/// exclusive.
record UnsureStretch(int from, int to) {
    /// In order; `around` is how many words away a word still matters. Stretches that touch are one.
    static List<UnsureStretch> in(float[] confidence, int around) {
        var found = new ArrayList<UnsureStretch>();
        for (int place = 0; place < confidence.length; place++) {
            if (DocumentMemory.isUnsure(confidence[place])) {
                int from = Math.max(0, place - around);
                int to = Math.min(confidence.length, place + around + 1);
                boolean touches = !found.isEmpty() && found.getLast().to() >= from;
                found.add(new UnsureStretch(touches ? found.removeLast().from() : from, to));
            }
        }
        return found;
    }
}
