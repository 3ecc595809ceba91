package vn.sauro.database;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/// What opens the server in a folder: generated passwords of its two users, and the port it last listened on.
record ServerAccess(String administratorPassword, String programPassword, int port) {
    private static final String ADMINISTRATOR_PASSWORD = "administrator.password";
    private static final String PROGRAM_PASSWORD = "program.password";
    private static final String PORT = "port";

    static ServerAccess generated(int port) {
        return new ServerAccess(password(), password(), port);
    }

    private static String password() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    ServerAccess withPort(int newPort) {
        return new ServerAccess(administratorPassword, programPassword, newPort);
    }

    /// Empty if the file is missing or does not hold what it should.
    static Optional<ServerAccess> load(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(new ServerAccess(
                    required(properties, ADMINISTRATOR_PASSWORD),
                    required(properties, PROGRAM_PASSWORD),
                    Integer.parseInt(required(properties, PORT))));
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String required(Properties properties, String name) {
        var value = properties.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    /// Replaces the file at once: whoever reads it finds the old content or the new, never half.
    void store(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty(ADMINISTRATOR_PASSWORD, administratorPassword);
        properties.setProperty(PROGRAM_PASSWORD, programPassword);
        properties.setProperty(PORT, Integer.toString(port));
        var text = new StringWriter();
        properties.store(text, null);
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text.toString(), StandardOpenOption.DSYNC);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
