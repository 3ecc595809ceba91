package vn.sauro.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.document.DocumentId;
import vn.sauro.organisation.AgencyId;
import vn.sauro.review.AssignTasks.ChangedMeanwhile;
import vn.sauro.review.AssignTasks.Given;
import vn.sauro.review.AssignTasks.GivenBefore;
import vn.sauro.review.AssignTasks.NotATask;
import vn.sauro.review.AssignTasks.Shared;
import vn.sauro.security.Actor;
import vn.sauro.shared.Notice;
import vn.sauro.task.Sharing;

/// "Giao việc": asks once, showing what would be given to whom, then gives; and shows what has been given.
@Controller
@RequestMapping("/documents/{document}/review/assignment")
class AssignmentController {
    private static final Pattern SHARING = Pattern.compile("sharing-(\\d{1,18})");
    private static final Pattern JOINT = Pattern.compile("JOINT-(\\d{1,18})");
    private static final Pattern SEEN = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    private final Assignments assignments;
    private final ReviewedDocuments documents;

    AssignmentController(Assignments assignments, ReviewedDocuments documents) {
        this.assignments = assignments;
        this.documents = documents;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('SPECIALIST', 'HEAD')")
    String plan(@PathVariable DocumentId document, Actor actor, Model model) {
        var view = documents.get(document, actor);
        model.addAttribute("document", view);
        model.addAttribute("base", "/documents/" + document.value() + "/review");
        model.addAttribute("mayChange", ReviewedDocuments.mayChange(view, actor));
        model.addAttribute("givenBefore", assignments.givenBefore(document, actor));
        model.addAttribute("plan", assignments.plan(document, actor));
        return "review/assignment";
    }

    /// Sending the same again leads to the same page and changes nothing.
    @PostMapping
    @PreAuthorize("hasRole('SPECIALIST')")
    String assign(
            @PathVariable DocumentId document,
            @RequestParam(defaultValue = "") List<String> seen,
            @RequestParam(defaultValue = "false") boolean again,
            @RequestParam Map<String, String> all,
            Actor actor,
            RedirectAttributes redirect) {
        var wish = new AssignTasks(
                document,
                seen.stream()
                        .map(AssignmentController::seen)
                        .flatMap(List::stream)
                        .toList(),
                again,
                shared(all));
        switch (assignments.assign(wish, actor)) {
            case Given _ when wish.proposals().isEmpty() -> Notice.problem(redirect, "review.assign.empty");
            case Given _ -> Notice.done(redirect, "review.assigned");
            case GivenBefore _ -> Notice.problem(redirect, "review.assign.ask");
            case ChangedMeanwhile _ -> Notice.problem(redirect, "review.assign.changed");
            case NotATask not -> Notice.problem(redirect, "give.refused." + not.reason());
        }
        return "redirect:/documents/" + document.value() + "/review/assignment";
    }

    /// `sharing-17` is `ANY`, `EVERY`, or `JOINT-` with the body that answers for it; what is neither is left as it
    /// was.
    private static Map<ProposalId, Shared> shared(Map<String, String> all) {
        var shared = new HashMap<ProposalId, Shared>();
        all.forEach((name, value) -> {
            var proposal = SHARING.matcher(name);
            var joint = JOINT.matcher(value);
            if (!proposal.matches()) return;
            var id = new ProposalId(Long.parseLong(proposal.group(1)));
            if (joint.matches()) {
                shared.put(id, new Shared(Sharing.JOINT, new AgencyId(Long.parseLong(joint.group(1)))));
            } else if (value.equals(Sharing.ANY.name())) {
                shared.put(id, new Shared(Sharing.ANY, null));
            }
        });
        return shared;
    }

    private static List<Seen> seen(String written) {
        var matcher = SEEN.matcher(written);
        if (!matcher.matches()) return List.of();
        return List.of(new Seen(new ProposalId(Long.parseLong(matcher.group(1))), Integer.parseInt(matcher.group(2))));
    }
}
