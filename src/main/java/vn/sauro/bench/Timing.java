package vn.sauro.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Times of one piece of work, in milliseconds, in order of size.
record Timing(List<Double> milliseconds) {
    Timing {
        milliseconds = new ArrayList<>(milliseconds);
        Collections.sort(milliseconds);
    }

    /// After `warm` runs that do not count.
    static Timing of(int warm, int runs, Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < warm + runs; i++) {
            long start = System.nanoTime();
            work.run();
            if (i >= warm) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return new Timing(times);
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    private double at(double share) {
        return milliseconds.get((int) Math.min(milliseconds.size() - 1, Math.floor(share * milliseconds.size())));
    }
}
