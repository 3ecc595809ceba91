package vn.sauro.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sauro.text.RestorationTraining;

/// Makes the restoration model anew; see `docs/restoration.md`.
@Command(name = "train-restoration", mixinStandardHelpOptions = true)
final class TrainRestorationCommand implements Callable<Integer> {
    @Option(names = "--corpus", required = true, paramLabel = "FOLDER", descriptionKey = "train.corpus")
    private Path corpus = Path.of("");

    @Option(names = "--pairs", paramLabel = "FILE", descriptionKey = "train.pairs")
    private List<Path> pairs = List.of();

    @Option(names = "--damaged", paramLabel = "FILE", descriptionKey = "train.damaged")
    private List<Path> damaged = List.of();

    @Option(names = "--names", paramLabel = "FILE", descriptionKey = "train.names")
    private List<Path> names = List.of();

    @Option(names = "--terms", required = true, paramLabel = "FILE", descriptionKey = "train.terms")
    private Path terms = Path.of("");

    @Option(names = "--persons", required = true, paramLabel = "FILE", descriptionKey = "train.persons")
    private Path persons = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "train.out")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        new RestorationTraining(System.err::println)
                .train(new RestorationTraining.Sources(corpus, pairs, damaged, names, terms, persons), out);
        return Cli.DONE;
    }
}
