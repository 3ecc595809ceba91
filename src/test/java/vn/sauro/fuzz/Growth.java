package vn.sauro.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Prints how much longer each parser of text takes when a hostile text is twice as long: about 2 is right, 4 is
/// quadratic.
final class Growth {
    private static final List<Parser> PARSERS =
            List.of(Parser.RESTORE, Parser.READ, Parser.INPUT, Parser.TXT, Parser.DATE, Parser.CSV);
    private static final int RUNS = 3;
    /// Shorter times say nothing.
    private static final double LEAST_MILLISECONDS = 20;

    private Growth() {}

    static void main(String[] arguments) throws Exception {
        int characters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        var small = HostileShapes.of(characters);
        var large = HostileShapes.of(2 * characters);
        for (var parser : PARSERS) {
            for (var shape : small.keySet()) {
                milliseconds(parser, small.get(shape));
                double once = milliseconds(parser, small.get(shape));
                double twice = milliseconds(parser, large.get(shape));
                if (twice > LEAST_MILLISECONDS) {
                    System.out.printf(
                            Locale.ROOT,
                            "%-8s %-30s %8.0f ms %8.0f ms %5.1f%n",
                            parser,
                            shape,
                            once,
                            twice,
                            twice / once);
                }
            }
        }
    }

    private static double milliseconds(Parser parser, String text) throws Exception {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            parser.parse(bytes);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }
}
