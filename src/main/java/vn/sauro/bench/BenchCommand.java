package vn.sauro.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Measures the program: how it reads the documents at hand, and how fast it serves a whole province.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {ReadingBenchCommand.class, TaskBenchCommand.class})
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }
}
