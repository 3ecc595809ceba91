package vn.sauro.text;

/// A stretch of a line that restoration decides on, or that parts its context. Offsets are those of the line.
record Unit(Kind kind, int from, int to) {
    enum Kind {
        /// Letters, perhaps with digits and signs that the reader took for letters.
        WORD,
        /// A word that the reader joined to the one before.
        JOINED,
        /// Digits with their points and commas.
        NUMBER,
        /// The end of a sentence or clause: what follows depends less on what stood before.
        BREAK,
        /// Addresses of the network: never touched.
        VERBATIM
    }

    String text(String line) {
        return line.substring(from, to);
    }
}
