package vn.sauro.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Instructions of a document side by side, to see of each task in one pass over its words which of them it says
/// already. Not for several threads.
final class SoughtInstructions {
    record Like(int instruction, double likeness) {}

    private final List<InstructionWords> instructions;
    /// The runs of all of them, sorted, each once.
    private final long[] runs;
    /// For each run, the instructions that have it.
    private final int[][] owners;
    /// How many runs of a task each instruction has.
    private final int[] shared;

    SoughtInstructions(List<InstructionWords> instructions) {
        this.instructions = List.copyOf(instructions);
        runs = instructions.stream()
                .flatMapToLong(one -> Arrays.stream(one.runs().runs()))
                .sorted()
                .distinct()
                .toArray();
        owners = new int[runs.length][0];
        shared = new int[instructions.size()];
        for (int i = 0; i < instructions.size(); i++) {
            for (var run : instructions.get(i).runs().runs()) {
                own(Arrays.binarySearch(runs, run), i);
            }
        }
    }

    private void own(int run, int instruction) {
        var more = Arrays.copyOf(owners[run], owners[run].length + 1);
        more[more.length - 1] = instruction;
        owners[run] = more;
    }

    /// Those that the task is like, in their order.
    List<Like> like(InstructionWords task) {
        count(task);
        var like = new ArrayList<Like>();
        for (int i = 0; i < shared.length; i++) {
            if (!instructions.get(i).mayBeLike(task, shared[i])) continue;
            var likeness = instructions.get(i).likenessWith(task);
            if (likeness > 0) like.add(new Like(i, likeness));
        }
        return like;
    }

    private void count(InstructionWords task) {
        Arrays.fill(shared, 0);
        task.runs().forEach(run -> {
            int at = Arrays.binarySearch(runs, run);
            if (at < 0) return;
            for (var owner : owners[at]) shared[owner]++;
        });
    }
}
