package vn.sauro.organisation;

import java.util.List;

/// One thing wrong in a pack, and where. `key` is its words in the message catalogue; line 0 is the file as a whole.
public record PackProblem(String file, long line, String key, List<Object> arguments) {
    /// In Vietnamese, file and line first.
    @Override
    public String toString() {
        var where = line == 0 ? file : file + ":" + line;
        return where + ": " + PackWords.of("pack.problem." + key, arguments.toArray());
    }
}
