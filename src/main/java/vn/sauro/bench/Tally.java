package vn.sauro.bench;

/// What the reference holds, what was read, and how much of both agrees.
record Tally(int wanted, int read, int agreed) {
    static final Tally NONE = new Tally(0, 0, 0);

    /// One question that each side answers.
    static Tally answer(boolean right) {
        return new Tally(1, 1, right ? 1 : 0);
    }

    Tally plus(Tally other) {
        return new Tally(wanted + other.wanted, read + other.read, agreed + other.agreed);
    }

    double precision() {
        return read == 0 ? wanted == 0 ? 1 : 0 : (double) agreed / read;
    }

    double recall() {
        return wanted == 0 ? 1 : (double) agreed / wanted;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /// Of what was asked, how much was answered rightly.
    double share() {
        return recall();
    }

    boolean isEmpty() {
        return wanted == 0 && read == 0;
    }
}
