package vn.sauro.organisation;

/// How many letters two words differ by: put in, left out, changed or swapped with their neighbour.
final class EditDistance {
    private EditDistance() {}

    /// The distance, or `most + 1` where it is larger than `most`.
    static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) return most + 1;
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(last[j - 1] + change, Math.min(last[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && swapped(one, i, other, j)) now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                least = Math.min(least, now[j]);
            }
            if (least > most) return most + 1;
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return Math.min(last[other.length()], most + 1);
    }

    private static boolean swapped(String one, int i, String other, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
