package vn.sauro.review;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.document.DocumentId;
import vn.sauro.review.ProposalAnswers.Next;
import vn.sauro.security.Actor;
import vn.sauro.shared.Notice;
import vn.sauro.task.TaskId;

/// Deciding on a proposal that repeats a tracked task: it joins the task, or stays a task of its own.
@Controller
@RequestMapping("/documents/{document}/review/proposals/{proposal}")
@PreAuthorize("hasRole('SPECIALIST')")
class RepeatController {
    private final RepeatedProposals repeated;
    private final ProposalAnswers answers;

    RepeatController(RepeatedProposals repeated, ProposalAnswers answers) {
        this.repeated = repeated;
        this.answers = answers;
    }

    @PostMapping("/join")
    String join(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam int version,
            @RequestParam TaskId task,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            RedirectAttributes redirect) {
        var outcome = repeated.join(document, new Seen(proposal, version), task, actor);
        var done = ProposalAnswers.said("joined");
        return answers.after(outcome, done, document, proposal, new Next(Mode.VIEW, part, true), redirect);
    }

    @PostMapping("/keep-apart")
    String keepApart(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam TaskId task,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            RedirectAttributes redirect) {
        repeated.keepApart(document, proposal, task, actor);
        Notice.done(redirect, "review.keptApart");
        return ProposalAnswers.to(document, proposal, Mode.VIEW, part);
    }
}
