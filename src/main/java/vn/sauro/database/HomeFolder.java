package vn.sauro.database;

import java.nio.file.Path;
import java.util.Map;

/// Where the program keeps what must not be lost.
public final class HomeFolder {
    private HomeFolder() {}

    /// SAURO_HOME, else /var/lib/sauro for root, else the user's own data folder.
    public static Path of(Map<String, String> environment) {
        var named = environment.getOrDefault("SAURO_HOME", "").strip();
        if (!named.isEmpty()) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        return ServerUser.isRoot()
                ? Path.of("/var/lib/sauro")
                : userFolder(environment, "XDG_DATA_HOME", ".local/share");
    }

    /// Where the program keeps what it can make again. Root's own is closed to the user who runs PostgreSQL for it.
    static Path cache(Map<String, String> environment) {
        return ServerUser.isRoot() ? Path.of("/var/cache/sauro") : userFolder(environment, "XDG_CACHE_HOME", ".cache");
    }

    private static Path userFolder(Map<String, String> environment, String variable, String otherwise) {
        var named = Path.of(environment.getOrDefault(variable, ""));
        var folder = named.isAbsolute() ? named : Path.of(System.getProperty("user.home"), otherwise);
        return folder.resolve("sauro");
    }
}
