package vn.sauro.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Another program that gives text its diacritics back, to be measured beside ours.
interface Peer {
    /// Restored lines, and how fast: training, start and loading left out.
    record Outcome(List<String> lines, double syllablesPerSecond) {}

    /// Learns from the lines of a file and restores others.
    Outcome run(Path trainingLines, List<String> withoutDiacritics) throws IOException, InterruptedException;

    /// Waits for a process and says what went wrong.
    static void finish(Process process, Path words) throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            var said = java.nio.file.Files.readString(words);
            throw new IOException(said.substring(Math.max(0, said.length() - 2000)));
        }
    }
}
