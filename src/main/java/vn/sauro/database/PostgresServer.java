package vn.sauro.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sauro.database.CannotStart.Reason;

/// One server in one folder, which holds its `data` and its `server.log`.
record PostgresServer(ServerProgram program, Path folder, boolean durable) {
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final List<String> SIGNS_OF_DAMAGE = List.of(
            "could not locate a valid checkpoint record",
            "could not locate required checkpoint record",
            "could not find the database system",
            "could not open directory",
            "could not open file",
            "could not read file",
            "database files are incompatible with server",
            "incorrect checksum",
            "invalid data in file",
            "invalid page in block",
            "missing contrecord",
            "not a database cluster directory",
            "PANIC");

    DataFolder data() {
        return new DataFolder(folder.resolve("data"));
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /// Complains about data that this PostgreSQL cannot read.
    void requireOurVersion() throws IOException {
        var ours = Integer.toString(PostgresBinaries.MAJOR_VERSION);
        var version = data().version();
        if (!version.equals(ours)) {
            throw version.matches("\\d{1,2}(\\.\\d)?")
                    ? new CannotStart(Reason.OTHER_VERSION, folder, version, ours)
                    : new CannotStart(Reason.DAMAGED, folder, log());
        }
    }

    /// Makes an empty database whose administrator has this password. A power cut in the middle leaves no half of one.
    void initialise(String password) throws IOException {
        var unfinished = folder.resolve("data.new");
        Folders.delete(unfinished);
        var passwordFile = folder.resolve("password.new");
        Files.deleteIfExists(passwordFile);
        try {
            Files.writeString(passwordFile, password, StandardOpenOption.CREATE_NEW);
            program.user().own(passwordFile);
            initialise(unfinished, passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, data().path(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path unfinished, Path passwordFile) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + unfinished,
                "--username=" + ServerConnection.ADMINISTRATOR,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums",
                // No update of the operating system can change this order under an index. The words of a text are told
                // apart by lc_ctype all the same, and under C a quotation mark would be a letter of them.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8",
                "--lc-messages=C",
                "--text-search-config=simple"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        var result = program.run(folder, "initdb", arguments);
        if (!result.isSuccess()) {
            new ServerLog(log()).append(result.output());
            program.user().own(log());
            throw failure(result.output());
        }
    }

    /// Starts on this port of the loopback address, and returns when the server takes connections. False if somebody
    /// has the port.
    boolean start(int port) throws IOException {
        var log = new ServerLog(log());
        log.keepSmall();
        var before = log.size();
        // pg_ctl gives the server a session of its own: a Ctrl-C in the terminal reaches us, and we stop it in order.
        var result = control("start", RECOVERY, List.of("--log=" + log(), "--options=" + settings(port)));
        if (result.isSuccess()) {
            return true;
        }
        var said = result.output() + log.since(before);
        if (said.contains("Address already in use")) {
            return false;
        }
        throw failure(said);
    }

    private String settings(int port) {
        var safety = durable ? "on" : "off";
        return Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=''",
                        "fsync=" + safety,
                        "full_page_writes=" + safety,
                        "synchronous_commit=" + safety)
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
    }

    /// Stops in order, rolling back what is open. A server that does not heed is stopped at once and recovers on its
    /// next start.
    void stop() throws IOException {
        if (data().isRunning() && !control("stop", STOP, List.of("--mode=fast")).isSuccess() && data().isRunning()) {
            control("stop", STOP, List.of("--mode=immediate"));
        }
    }

    /// Waits until the last process of a killed server has noticed.
    void clearAfterKilledServer() throws IOException {
        var end = System.nanoTime() + STOP.toNanos();
        while (!data().processesInside().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new CannotStart(Reason.NO_ANSWER, folder, log());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        data().forgetPid();
    }

    private ServerProgram.Result control(String action, Duration patience, List<String> more) throws IOException {
        var arguments =
                new ArrayList<>(List.of("--pgdata=" + data().path(), "--wait", "--timeout=" + patience.toSeconds()));
        arguments.addAll(more);
        arguments.add(action);
        return program.run(folder, "pg_ctl", arguments);
    }

    private CannotStart failure(String said) {
        if (said.contains("No space left on device")) {
            return new CannotStart(Reason.DISK_FULL, folder, log());
        }
        var damaged = SIGNS_OF_DAMAGE.stream().anyMatch(said::contains);
        return new CannotStart(damaged ? Reason.DAMAGED : Reason.NOT_STARTED, folder, log());
    }
}
