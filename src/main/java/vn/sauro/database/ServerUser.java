package vn.sauro.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sauro.database.CannotStart.Reason;

/// The system user who runs PostgreSQL: ourselves, or one without rights when we are root, since PostgreSQL refuses
/// root.
record ServerUser(Optional<String> insteadOfRoot) {
    private static final List<Path> PLACES_OF_SETPRIV = List.of(Path.of("/usr/bin/setpriv"), Path.of("/bin/setpriv"));

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ServerUser current() {
        return isRoot() ? new ServerUser(Optional.of(unprivileged())) : new ServerUser(Optional.empty());
    }

    private static String unprivileged() {
        if (PLACES_OF_SETPRIV.stream().noneMatch(Files::isExecutable)) {
            throw new CannotStart(Reason.NO_UNPRIVILEGED_USER);
        }
        return Stream.of("postgres", "nobody")
                .filter(ServerUser::exists)
                .findFirst()
                .orElseThrow(() -> new CannotStart(Reason.NO_UNPRIVILEGED_USER));
    }

    private static boolean exists(String name) {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// The command as this user runs it.
    List<String> command(List<String> command) {
        var all = new ArrayList<String>();
        insteadOfRoot.ifPresent(name ->
                all.addAll(List.of("setpriv", "--reuid=" + name, "--regid=" + groupOf(name), "--clear-groups", "--")));
        all.addAll(command);
        return all;
    }

    private static String groupOf(String name) {
        // Debian's nobody is in nogroup, Red Hat's in nobody
        return name.equals("nobody") ? "65534" : name;
    }

    /// Complains if this user cannot pass through the folder: root can be at home where nobody else may go.
    void requireReachable(Path folder) throws IOException {
        if (insteadOfRoot.isEmpty()) {
            return;
        }
        try {
            var test = new ProcessBuilder(command(List.of("test", "-x", folder.toString()))).inheritIO();
            if (test.start().waitFor() != 0) {
                throw new CannotStart(Reason.FOLDER_NOT_REACHABLE, folder, insteadOfRoot.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Makes a folder that this user alone may read.
    void createPrivateFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        own(folder);
    }

    void own(Path path) throws IOException {
        if (insteadOfRoot.isPresent()) {
            Files.setOwner(
                    path,
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(insteadOfRoot.get()));
        }
    }
}
