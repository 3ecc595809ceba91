package vn.sauro.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What PostgreSQL's data folder tells about itself and about who works in it.
record DataFolder(Path path) {
    boolean exists() {
        return Files.exists(path);
    }

    /// The major version that made the data; empty text if nothing in the folder says.
    String version() throws IOException {
        var file = path.resolve("PG_VERSION");
        return Files.isRegularFile(file)
                ? Files.readString(file, StandardCharsets.ISO_8859_1).strip()
                : "";
    }

    /// Whether the process named in the pid file is really a server that works in this folder.
    boolean isRunning() throws IOException {
        var lines = pidFile();
        return !lines.isEmpty() && processesInside().contains(lines.getFirst().strip());
    }

    /// The port of the running server.
    OptionalInt port() throws IOException {
        var lines = pidFile();
        return lines.size() < 4 || !lines.get(3).strip().matches("\\d{1,5}")
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(lines.get(3).strip()));
    }

    private List<String> pidFile() throws IOException {
        var file = path.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
    }

    /// To be called when nobody works in the folder: by now another program may have the number that the file names,
    /// and PostgreSQL would refuse to start because of it.
    void forgetPid() throws IOException {
        Files.deleteIfExists(path.resolve("postmaster.pid"));
    }

    /// The numbers of the server's processes: each has the data folder as its working directory.
    List<String> processesInside() throws IOException {
        var inside = new ArrayList<String>();
        var here = path.toRealPath();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                if (worksIn(process, here)) {
                    inside.add(process.getFileName().toString());
                }
            }
        }
        return inside;
    }

    private static boolean worksIn(Path process, Path folder) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException _) {
            return false; // another user's, or gone
        }
    }
}
