package vn.sauro.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Another program, which starts a server and can be killed.
record OtherProgram(Process process, String url) {
    static OtherProgram startServer(ServerScene scene) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        scene.home().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var url = process.inputReader(StandardCharsets.UTF_8).readLine();
        return new OtherProgram(process, url);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    static void main(String[] arguments) throws IOException {
        var postgres = new ServerScene(Path.of(arguments[0])).start();
        IO.println(postgres.url());
        System.in.read();
    }
}
