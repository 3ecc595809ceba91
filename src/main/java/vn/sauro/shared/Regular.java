package vn.sauro.shared;

import java.time.Duration;

/// Something done again and again in the background, by one copy of the program at a time. A copy that is killed
/// while it does it is replaced by another.
public interface Regular {
    /// Of its own, and the same in every version.
    String name();

    /// How long after it has ended it begins again.
    Duration pause();

    void run();
}
