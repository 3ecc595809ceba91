package vn.sauro.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.sauro.bench.BenchCommand;
import vn.sauro.organisation.PackCommand;
import vn.sauro.organisation.ReferenceDataCommand;

/// All commands; exit codes: 0 done, 1 refused, 2 misused.
@Command(
        name = "sauro",
        mixinStandardHelpOptions = true,
        subcommands = {
            RestoreCommand.class,
            ReadCommand.class,
            CalendarCommand.class,
            TrainRestorationCommand.class,
            BenchCommand.class,
            PackCommand.class,
            ReferenceDataCommand.class
        })
public final class Cli {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int MISUSED = 2;

    private Cli() {}

    /// Runs one command and returns its exit code.
    public static int run(String... arguments) {
        return new CommandLine(new Cli())
                .setResourceBundle(Words.BUNDLE)
                .setParameterExceptionHandler(Cli::misused)
                .execute(arguments);
    }

    private static int misused(ParameterException misuse, String[] arguments) {
        var command = misuse.getCommandLine();
        var sentence = misuse instanceof UnmatchedArgumentException unmatched
                ? Words.of("misused.UNKNOWN", unmatched.getUnmatched().getFirst())
                : misuse.getLocalizedMessage();
        command.getErr().println(sentence);
        command.usage(command.getErr());
        return MISUSED;
    }
}
