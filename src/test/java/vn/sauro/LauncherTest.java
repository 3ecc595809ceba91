package vn.sauro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The script `sauro` in a checkout of its own, on a machine that has just what each test puts there.
class LauncherTest {
    private static final List<String> COMMANDS_OF_ANY_DEBIAN = List.of(
            "cat",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "id",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "tail",
            "tee",
            "touch");

    @TempDir
    Path temporary;

    private Path checkout;
    private Path commands;
    private final Map<String, String> environment = new HashMap<>();

    private record Outcome(int code, String output, String words) {}

    @BeforeEach
    void prepare() throws IOException {
        checkout = Files.createDirectories(temporary.resolve("check out"));
        Files.copy(Path.of("sauro"), checkout.resolve("sauro"));
        executable(checkout.resolve("sauro"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.createDirectories(checkout.resolve("src/main"));
        Files.createDirectories(checkout.resolve("src/build"));
        commands = Files.createDirectories(temporary.resolve("commands"));
        for (var command : COMMANDS_OF_ANY_DEBIAN) {
            command(command, "exec %s \"$@\"".formatted(whereIs(command)));
        }
        environment.put("PATH", commands.toString());
        environment.put("HOME", temporary.toString());
        environment.put("SAURO_JVM_FOLDER", temporary.resolve("jvm").toString());
    }

    @Test
    void helpNeedsNoJava() throws Exception {
        assertThat(sauro("help").output()).contains("./sauro run", "./sauro test", "SAURO_DB_URL");
        assertThat(sauro()).isEqualTo(sauro("help"));
    }

    @Test
    void withoutJavaOneSentenceSaysSo() throws Exception {
        var outcome = sauro("read", "any.txt");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.words().lines()).hasSize(2).first().asString().startsWith("Không tìm thấy JDK 25");
    }

    @Test
    void anOldJavaIsNoJava() throws Exception {
        environment.put("JAVA_HOME", jdk("17.0.12").toString());
        assertThat(sauro("read", "any.txt").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.3", "26-ea", "30.1"})
    void aNewEnoughJavaIsFoundBehindAnOldDefault(String version) throws Exception {
        environment.put("JAVA_HOME", jdk("17.0.12").toString());
        var found = jdk(version);
        pretendBuilt();
        assertThat(sauro("--version").output()).contains(found.toString());
    }

    @Test
    void theNamedJavaComesFirst() throws Exception {
        jdk("25.0.1");
        var named = jdk("27");
        environment.put("SAURO_JAVA_HOME", named.toString());
        pretendBuilt();
        assertThat(sauro("--version").output()).contains(named.toString());
    }

    @Test
    void argumentsArriveAsTheyWereGivenFromAnyFolderAndThroughLinks() throws Exception {
        jdk("25");
        pretendBuilt();
        var link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("check out/sauro"));
        var elsewhere = Files.createDirectories(temporary.resolve("else where"));
        var outcome = run(elsewhere, link.toString(), "read", "two  spaces.txt", "", "*");
        assertThat(outcome.output())
                .endsWith("[-cp]\n[%1$s/target/sauro.jar:%1$s/target/lib/a library.jar]\n[vn.sauro.Sauro]\n"
                                .formatted(checkout)
                        + "[read]\n[two  spaces.txt]\n[]\n[*]\n");
    }

    @Test
    void theExitCodeIsTheProgramsOwn() throws Exception {
        jdk("25", "exit 7");
        pretendBuilt();
        assertThat(sauro("read").code()).isEqualTo(7);
    }

    @Test
    void itBuildsOnceAndAgainOnlyAfterAChange() throws Exception {
        jdk("25");
        var builds = temporary.resolve("builds");
        command(
                "mvn",
                "echo \"$*\" >>'%s'; mkdir -p target/launch; touch target/sauro.jar; echo one.jar >target/launch/libraries"
                        .formatted(builds));
        assertThat(sauro("read").words()).startsWith("Đang biên dịch lần đầu");
        assertThat(sauro("read").words()).isEmpty();
        assertThat(Files.readAllLines(builds)).hasSize(1);

        var change = Files.writeString(checkout.resolve("src/main/New.java"), "");
        Files.setLastModifiedTime(change, FileTime.from(Instant.now().plusSeconds(1)));
        assertThat(sauro("read").words()).startsWith("Đang biên dịch…");
        assertThat(Files.readAllLines(builds)).hasSize(2);
    }

    @Test
    void whatIsGoneFromTheSourcesIsGoneFromTheProgram() throws Exception {
        jdk("25");
        command("mvn", "mkdir -p target/launch; touch target/sauro.jar; echo one.jar >target/launch/libraries");
        var migration = checkout.resolve("target/classes/db/migration/V0001__dropped.sql");
        Files.createDirectories(migration.getParent());
        Files.writeString(migration, "");
        sauro("read");
        assertThat(migration).doesNotExist();
    }

    @Test
    void aFailedBuildIsSaidAndNothingRuns() throws Exception {
        jdk("25");
        command("mvn", "echo 'the reason'; exit 1");
        var outcome = sauro("read");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.words()).contains("the reason", "Biên dịch không thành công");
    }

    @Test
    void withoutMavenOneSentenceSaysHowToGetIt() throws Exception {
        jdk("25");
        var outcome = sauro("run");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.words()).contains("apt-get install maven");
    }

    @Test
    void runTakesNoArguments() throws Exception {
        assertThat(sauro("run", "--port=80").code()).isEqualTo(2);
    }

    @Test
    void testEndsWithTheNumberOfTestsAndTheRunnersCode() throws Exception {
        jdk("25");
        command("chromedriver", "");
        command("chromium", "");
        command("mvn", "echo '[ERROR] Tests run: 12, Failures: 1, Errors: 0, Skipped: 0'; echo later; exit 3");
        var outcome = sauro("test");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.output().lines())
                .last()
                .asString()
                .isEqualTo("[ERROR] Tests run: 12, Failures: 1, Errors: 0, Skipped: 0");
    }

    @Test
    void aMissingBrowserIsNamedAndTheOtherTestsRun() throws Exception {
        jdk("25");
        ordinaryUser();
        command("mvn", "echo the other tests");
        var outcome = sauro("test");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.words()).contains("sudo apt-get install chromium chromium-driver");
        assertThat(outcome.output()).contains("the other tests");
    }

    @Test
    void aMissingBrowserFailsInContinuousIntegration() throws Exception {
        jdk("25");
        ordinaryUser();
        command("mvn", "");
        environment.put("CI", "true");
        assertThat(sauro("test").code()).isEqualTo(1);
    }

    private Path jdk(String version) throws IOException {
        return jdk(version, "echo \"$0\"; for argument in \"$@\"; do echo \"[$argument]\"; done");
    }

    private Path jdk(String version, String java) throws IOException {
        var home = temporary.resolve("jvm/jdk " + version);
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), java);
        script(home.resolve("bin/javac"), "");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Us\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private void pretendBuilt() throws IOException {
        var launch = Files.createDirectories(checkout.resolve("target/launch"));
        Files.writeString(checkout.resolve("target/sauro.jar"), "");
        Files.writeString(launch.resolve("libraries"), "a library.jar\n");
        var later = FileTime.from(Instant.now().plusSeconds(1));
        for (var stamp : List.of("sources", "built")) {
            Files.setLastModifiedTime(Files.writeString(launch.resolve(stamp), ""), later);
        }
    }

    private void ordinaryUser() throws IOException {
        command("id", "echo 1000");
    }

    private void command(String name, String content) throws IOException {
        script(commands.resolve(name), content);
    }

    private static void script(Path file, String content) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + content + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path whereIs(String command) {
        return List.of(Path.of("/usr/bin", command), Path.of("/bin", command)).stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private Outcome sauro(String... arguments) throws Exception {
        return run(checkout, checkout.resolve("sauro").toString(), arguments);
    }

    private Outcome run(Path folder, String script, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(script));
        command.addAll(List.of(arguments));
        var words = temporary.resolve("words");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(words.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output, Files.readString(words));
    }
}
