package vn.sauro.review;

/// How a proposal came to be.
enum Origin {
    READ,
    SPLIT,
    MERGED,
    ADDED
}
