package vn.sauro.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What Jazzer calls with each input; `sauro.fuzz.parser` names the parser. See `docs/bench.md`.
public final class FuzzTarget {
    private static final Parser PARSER = Parser.valueOf(System.getProperty("sauro.fuzz.parser", "READ"));

    private FuzzTarget() {}

    /// Loads what a first input would have to wait for.
    public static void fuzzerInitialize() throws IOException {
        PARSER.parse("Giao Sở Nội vụ báo cáo.".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        PARSER.parse(input);
    }
}
