package vn.sauro.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import vn.sauro.database.CannotStart.Reason;

/// A real PostgreSQL of the program's own: closed to everybody else, and as durable as any.
///
/// One of a killed program is found and used again; two programs never share a folder. Whoever starts it closes it,
/// after everything that uses it.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final int PORTS_TRIED = 5;

    private final Path home;
    private final FolderLock lock;
    private final PostgresServer server;
    private final ServerAccess access;
    private boolean closed;

    private EmbeddedPostgres(Path home, FolderLock lock, PostgresServer server, ServerAccess access) {
        this.home = home;
        this.lock = lock;
        this.server = server;
        this.access = access;
    }

    /// Starts, or finds still running, the server whose data lies in this folder; makes the folder the first time.
    public static EmbeddedPostgres start(Path home) {
        return start(home, home, true);
    }

    /// Starts one with an empty database in a temporary folder, fast and careless, for tests and code generation.
    /// It is gone when closed or when the program ends; what a killed program left goes with the next one.
    public static EmbeddedPostgres throwaway() {
        var postgres = Throwaway.start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return postgres;
    }

    static EmbeddedPostgres start(Path home, Path binariesFolder, boolean durable) {
        try {
            var user = ServerUser.current();
            Folders.createReachable(home);
            Folders.createReachable(binariesFolder);
            user.requireReachable(home);
            user.requireReachable(binariesFolder);
            var lock = FolderLock.take(home).orElseThrow(() -> new CannotStart(Reason.FOLDER_IN_USE, home));
            try {
                return start(home, lock, PostgresBinaries.unpackedIn(binariesFolder), user, durable);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new CannotStart(Reason.FOLDER_NOT_WRITABLE, e, home);
        } catch (IOException e) {
            throw unavailable(home, e);
        }
    }

    private static EmbeddedPostgres start(
            Path home, FolderLock lock, PostgresBinaries binaries, ServerUser user, boolean durable)
            throws IOException {
        var server = new PostgresServer(new ServerProgram(binaries, user), home.resolve("database"), durable);
        var accessFile = home.resolve("access.properties");
        user.createPrivateFolder(server.folder());
        var access = server.data().exists() ? existing(server, accessFile) : initialised(server, accessFile);
        var running = running(server, access, accessFile);
        try {
            new ServerConnection(server, running, accessFile).prepare();
        } catch (CannotStart e) {
            server.stop();
            throw e;
        }
        return new EmbeddedPostgres(home, lock, server, running);
    }

    private static ServerAccess initialised(PostgresServer server, Path accessFile) throws IOException {
        var access = ServerAccess.generated(PortCheck.anyFreeOnLoopback());
        access.store(accessFile);
        server.initialise(access.administratorPassword());
        return access;
    }

    private static ServerAccess existing(PostgresServer server, Path accessFile) throws IOException {
        server.requireOurVersion();
        return ServerAccess.load(accessFile)
                .orElseThrow(() -> new CannotStart(Reason.NO_PASSWORD_FILE, server.folder(), accessFile));
    }

    private static ServerAccess running(PostgresServer server, ServerAccess access, Path accessFile)
            throws IOException {
        if (server.data().isRunning()) {
            var orphan = access.withPort(server.data().port().orElse(access.port()));
            if (new ServerConnection(server, orphan, accessFile).answers()) {
                return orphan;
            }
            server.stop();
        }
        server.clearAfterKilledServer();
        return started(server, access, accessFile);
    }

    private static ServerAccess started(PostgresServer server, ServerAccess access, Path accessFile)
            throws IOException {
        var port = PortCheck.isFreeOnLoopback(access.port()) ? access.port() : PortCheck.anyFreeOnLoopback();
        for (var attempt = 0; attempt < PORTS_TRIED; attempt++) {
            if (server.start(port)) {
                var started = access.withPort(port);
                if (port != access.port()) {
                    started.store(accessFile);
                }
                return started;
            }
            port = PortCheck.anyFreeOnLoopback();
        }
        throw new CannotStart(Reason.NOT_STARTED, server.folder(), server.log());
    }

    private static CannotStart unavailable(Path home, IOException e) {
        var message = String.valueOf(e.getMessage());
        if (message.contains("No space left on device")) {
            return new CannotStart(Reason.DISK_FULL, e, home, home.resolve("database/server.log"));
        }
        return new CannotStart(Reason.FOLDER_NOT_WRITABLE, e, home);
    }

    public String url() {
        return ServerConnection.url(access.port(), ServerConnection.PROGRAM);
    }

    public String user() {
        return ServerConnection.PROGRAM;
    }

    public String password() {
        return access.programPassword();
    }

    /// Where the data, the log and the password lie.
    public Path home() {
        return home;
    }

    public Path log() {
        return server.log();
    }

    /// Stops the server; returns when its data is safely on the disk.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            server.stop();
            if (!server.durable()) {
                Folders.delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
