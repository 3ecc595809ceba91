package vn.sauro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sauro.database.CannotStart.Reason;

class PortCheckTest {
    @Test
    void aFreePortIsTaken() throws IOException {
        var free = PortCheck.anyFreeOnLoopback();
        assertThat(PortCheck.webPort(Map.of("SAURO_PORT", " " + free))).isEqualTo(free);
    }

    @Test
    void aPortInUseIsSaidWithItsNumber() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());
            assertThatCode(() -> PortCheck.webPort(Map.of("SAURO_PORT", port)))
                    .isInstanceOfSatisfying(
                            CannotStart.class, e -> assertThat(e.reason()).isEqualTo(Reason.PORT_IN_USE))
                    .hasMessageContaining("Cổng " + port);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "999999", "-1", "http", "80 80"})
    void whatIsNoPortIsSaid(String named) {
        assertThatCode(() -> PortCheck.webPort(Map.of("SAURO_PORT", named)))
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.reason()).isEqualTo(Reason.PORT_INVALID));
    }
}
