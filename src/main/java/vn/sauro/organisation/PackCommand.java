package vn.sauro.organisation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What can be done with a pack without a server.
@Command(name = "pack")
public final class PackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    @Command(name = "check", mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "FOLDER") Path folder) {
        var line = spec.commandLine();
        if (!Files.isDirectory(folder)) {
            line.getErr().println(PackWords.of("pack.check.no-folder", folder));
            return 1;
        }
        try {
            var pack = PackReader.read(PackFolder.at(folder));
            line.getOut()
                    .println(PackWords.of(
                            "pack.check.good",
                            folder,
                            pack.agencies().size(),
                            pack.groups().size(),
                            pack.memberships().size()));
            return 0;
        } catch (InvalidPack invalid) {
            line.getErr().println(invalid.getMessage());
            line.getErr()
                    .println(PackWords.of(
                            "pack.check.bad", folder, invalid.problems().size()));
            return 1;
        }
    }
}
