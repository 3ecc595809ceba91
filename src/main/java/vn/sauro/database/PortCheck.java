package vn.sauro.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.OptionalInt;
import vn.sauro.database.CannotStart.Reason;

/// Whether a port can be opened, asked before the long start rather than at its end.
public final class PortCheck {
    private static final String DEFAULT = "8080";

    private PortCheck() {}

    /// The port for the web pages: SAURO_PORT or 8080.
    ///
    /// @throws CannotStart if that is no port, or somebody has it
    public static int webPort(Map<String, String> environment) {
        var named = environment.getOrDefault("SAURO_PORT", DEFAULT).strip();
        var port = number(named);
        if (port.isEmpty()) {
            throw new CannotStart(Reason.PORT_INVALID, named);
        }
        requireFree(port.getAsInt());
        return port.getAsInt();
    }

    private static OptionalInt number(String text) {
        if (!text.matches("\\d{1,5}")) {
            return OptionalInt.empty();
        }
        var number = Integer.parseInt(text);
        return number >= 1 && number <= 65535 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static void requireFree(int port) {
        try {
            open(new InetSocketAddress(port));
        } catch (BindException e) {
            throw new CannotStart(Reason.PORT_IN_USE, e, port);
        } catch (IOException e) {
            throw new CannotStart(Reason.PORT_NOT_ALLOWED, e, port);
        }
    }

    static boolean isFreeOnLoopback(int port) {
        try {
            open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static int anyFreeOnLoopback() throws IOException {
        return open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static int open(InetSocketAddress address) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return socket.getLocalPort();
        }
    }
}
