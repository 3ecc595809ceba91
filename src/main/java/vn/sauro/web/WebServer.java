package vn.sauro.web;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import vn.sauro.database.CannotStart;
import vn.sauro.database.DatabaseSettings;
import vn.sauro.database.HomeFolder;
import vn.sauro.database.PortCheck;
import vn.sauro.organisation.InvalidPack;

/// Starts the web pages, and before them the database.
public final class WebServer {
    private WebServer() {}

    /// Returns when the pages are served; the program ends on Ctrl-C. Ends the program with 1 and one sentence if it
    /// cannot start here.
    public static void start(Class<?> main) {
        try {
            start(main, System.getenv());
        } catch (CannotStart | InvalidPack reason) {
            refuse(reason.getMessage());
        } catch (RuntimeException fault) {
            LoggerFactory.getLogger(WebServer.class).error("The program cannot start", fault);
            refuse("Chương trình không khởi động được do một lỗi chưa lường trước; chi tiết ở trên và trong nhật ký.");
        }
    }

    private static void start(Class<?> main, Map<String, String> environment) {
        var port = PortCheck.webPort(environment);
        var database = DatabaseSettings.from(environment);
        // runs when the pages have ended, so that nothing they still write is lost
        SpringApplication.getShutdownHandlers().add(database::close);
        try {
            var program = new SpringApplication(main);
            program.setDefaultProperties(properties(database, environment));
            var pages = program.run();
            System.out.println(pages.getBean(Welcome.class).words(port, HomeFolder.of(environment)));
        } catch (RuntimeException fault) {
            database.close();
            throw reason(fault, environment);
        }
    }

    private static Map<String, Object> properties(DatabaseSettings database, Map<String, String> environment) {
        var properties = new HashMap<String, Object>(Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password()));
        if (database.embedded().isPresent()) {
            properties.put(
                    "logging.file.name",
                    HomeFolder.of(environment).resolve("log/sauro.log").toString());
        }
        return properties;
    }

    private static RuntimeException reason(RuntimeException fault, Map<String, String> environment) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart || cause instanceof InvalidPack) {
                return (RuntimeException) cause;
            }
            if (cause instanceof PortInUseException) {
                // somebody took it since it was looked at; looked at again, it gets its sentence
                PortCheck.webPort(environment);
            }
        }
        return fault;
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
