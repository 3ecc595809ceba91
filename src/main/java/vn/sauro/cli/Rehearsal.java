package vn.sauro.cli;

/// Runs each quick command once on the given document, after a build, so that Java can keep what they load and later
/// starts are short. What goes wrong here goes wrong again, and is said, where somebody asks for it.
final class Rehearsal {
    private Rehearsal() {}

    static void main(String[] arguments) {
        var document = arguments[0];
        Cli.run("--help");
        Cli.run("restore", document);
        Cli.run("read", document);
        Cli.run("read", "--json", document);
    }
}
