package vn.sauro;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.sauro.cli.Cli;
import vn.sauro.web.WebServer;

/// The program. Without arguments it serves the web pages, otherwise it runs one command.
@SpringBootApplication
public class Sauro {
    static void main(String[] arguments) {
        if (arguments.length == 0) {
            WebServer.start(Sauro.class);
        } else {
            System.exit(Cli.run(arguments));
        }
    }
}
