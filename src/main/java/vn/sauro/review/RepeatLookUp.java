package vn.sauro.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sauro.document.DocumentView;
import vn.sauro.organisation.Agency;
import vn.sauro.task.Instructed;
import vn.sauro.task.RepeatedTasks;
import vn.sauro.task.TrackedTask;

/// Asks which of a document's proposals repeat a task that its office has given and follows.
@Component
class RepeatLookUp {
    private final RepeatedTasks tasks;
    private final RepeatRepository repository;

    RepeatLookUp(RepeatedTasks tasks, RepeatRepository repository) {
        this.tasks = tasks;
        this.repository = repository;
    }

    Repeats of(Collection<Proposal> proposals, DocumentView document, Addressees addressees) {
        var open =
                proposals.stream().filter(proposal -> proposal.state().isOpen()).toList();
        var instructions =
                open.stream().map(proposal -> instructed(proposal, addressees)).toList();
        var found = tasks.find(instructions, document.agency(), document.id());
        var joined = proposals.stream()
                .filter(proposal -> proposal.state() == ProposalState.JOINED)
                .map(Proposal::sourceKey)
                .toList();
        return new Repeats(withoutKeptApart(found, document), tasks.citing(joined));
    }

    private Map<String, List<TrackedTask>> withoutKeptApart(
            Map<String, List<TrackedTask>> found, DocumentView document) {
        if (found.isEmpty()) return found;
        var apart = repository.keptApart(document.id());
        var left = new HashMap<String, List<TrackedTask>>();
        found.forEach((key, tasks) -> {
            var others = tasks.stream()
                    .filter(task -> !apart.contains(new RepeatRepository.Pair(key, task.id())))
                    .toList();
            if (!others.isEmpty()) left.put(key, others);
        });
        return left;
    }

    private static Instructed instructed(Proposal proposal, Addressees addressees) {
        var says = proposal.says();
        return new Instructed(
                proposal.sourceKey(),
                says.content(),
                says.due().words(),
                String.join("; ", says.lead()),
                addressees.agencies(says.lead()).stream().map(Agency::id).collect(Collectors.toSet()));
    }
}
