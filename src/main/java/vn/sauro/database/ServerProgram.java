package vn.sauro.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.sauro.database.CannotStart.Reason;

/// Runs a program of PostgreSQL as the user it may run as.
record ServerProgram(PostgresBinaries binaries, ServerUser user) {
    record Result(int code, String output) {
        boolean isSuccess() {
            return code == 0;
        }
    }

    Result run(Path workingFolder, String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(binaries.program(program).toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(user.command(command))
                .redirectErrorStream(true)
                .directory(workingFolder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return result(start(builder));
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CannotStart(Reason.BINARIES_DO_NOT_RUN, e, binaries.folder(), e.getMessage());
        }
    }

    private static Result result(Process process) throws IOException {
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
