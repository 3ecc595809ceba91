package vn.sauro.review;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.document.DocumentId;
import vn.sauro.review.Outcome.Changed;
import vn.sauro.review.Outcome.Refused;
import vn.sauro.review.ProposalAnswers.Next;
import vn.sauro.review.ReviewPages.Choice;
import vn.sauro.review.ReviewPages.Typed;
import vn.sauro.security.Actor;
import vn.sauro.shared.Notice;

/// Acting on one proposal. After each action the browser is sent to what comes next; a part of the page asks for the
/// right column alone.
@Controller
@RequestMapping("/documents/{document}/review/proposals")
@PreAuthorize("hasRole('SPECIALIST')")
class ProposalController {
    private final Reviews reviews;
    private final ProposalAnswers answers;
    private final AddresseeLookUp lookUp;

    ProposalController(Reviews reviews, ProposalAnswers answers, AddresseeLookUp lookUp) {
        this.reviews = reviews;
        this.answers = answers;
        this.lookUp = lookUp;
    }

    /// A body's name may hold a comma.
    @InitBinder
    void keepCommas(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(null));
    }

    @PostMapping("/{proposal}/confirm")
    String confirm(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam int version,
            @RequestParam(defaultValue = "EDIT") Mode mode,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            RedirectAttributes redirect) {
        var outcome = reviews.confirm(document, new Seen(proposal, version), actor);
        return answers.after(
                outcome, confirmed(outcome, actor), document, proposal, new Next(mode, part, true), redirect);
    }

    @PostMapping("/{proposal}/drop")
    String drop(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam int version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            RedirectAttributes redirect) {
        var outcome = reviews.drop(document, new Seen(proposal, version), actor);
        return answers.after(
                outcome,
                ProposalAnswers.said("dropped"),
                document,
                proposal,
                new Next(Mode.VIEW, part, true),
                redirect);
    }

    @PostMapping("/{proposal}/restore")
    String restore(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam int version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            RedirectAttributes redirect) {
        var outcome = reviews.restore(document, new Seen(proposal, version), actor);
        return answers.after(
                outcome,
                ProposalAnswers.said("restored"),
                document,
                proposal,
                new Next(Mode.VIEW, part, false),
                redirect);
    }

    @PostMapping("/{proposal}/merge")
    String merge(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam int version,
            @RequestParam ProposalId other,
            @RequestParam int otherVersion,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            RedirectAttributes redirect) {
        var outcome = reviews.merge(document, new Seen(proposal, version), new Seen(other, otherVersion), actor);
        return answers.after(
                outcome,
                ProposalAnswers.said("merged"),
                document,
                proposal,
                new Next(Mode.VIEW, part, false),
                redirect);
    }

    @PostMapping("/{proposal}/split")
    String split(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Integer behind,
            @RequestParam(defaultValue = "") String text,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var content = reviews.get(document, proposal).says().content();
        var parts = behind == null ? Sentences.marked(text, content) : Sentences.cut(content, behind);
        var outcome = reviews.split(document, new Seen(proposal, version), parts, actor);
        if (outcome instanceof Refused refused && behind == null) {
            model.addAttribute("splitRefused", answers.words(refused, document, proposal));
            var typed = new Typed(null, text, refused == Refused.CHANGED_MEANWHILE);
            return answers.again(document, new Choice(proposal, Mode.SPLIT, false), typed, part, actor, model);
        }
        return answers.after(
                outcome,
                ProposalAnswers.said("was.split"),
                document,
                proposal,
                new Next(Mode.VIEW, part, false),
                redirect);
    }

    @PostMapping("/{proposal}")
    String correct(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean confirm,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var choice = new Choice(proposal, Mode.EDIT, false);
        var before = reviews.get(document, proposal).says();
        var says = form.toInstruction(before.due(), errors);
        if (says.isEmpty()) return answers.again(document, choice, new Typed(form, null, false), part, actor, model);
        var seen = new Seen(proposal, version);
        var outcome = confirm
                ? reviews.correctAndConfirm(document, seen, says.get(), actor)
                : reviews.correct(document, seen, says.get(), actor);
        if (outcome instanceof Refused refused) {
            var words = answers.words(refused, document, proposal);
            errors.reject(words.key(), words.values(), words.key());
            var typed = new Typed(form, null, refused == Refused.CHANGED_MEANWHILE);
            return answers.again(document, choice, typed, part, actor, model);
        }
        return answers.after(
                outcome,
                confirm ? confirmed(outcome, actor) : ProposalAnswers.said("corrected"),
                document,
                proposal,
                new Next(confirm ? Mode.EDIT : Mode.VIEW, part, confirm),
                redirect);
    }

    @PostMapping
    String add(
            @PathVariable DocumentId document,
            @RequestParam(required = false) @Nullable ProposalId behind,
            @Valid @ModelAttribute("form") ProposalForm form,
            BindingResult errors,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var says = form.toInstruction(Due.UNSTATED, errors);
        if (says.isEmpty()) {
            var choice = new Choice(behind, Mode.EDIT, true);
            return answers.again(document, choice, new Typed(form, null, false), part, actor, model);
        }
        var id = reviews.add(document, says.get(), behind, actor);
        Notice.done(redirect, "review.added");
        return ProposalAnswers.to(document, id, Mode.VIEW, part);
    }

    /// Confirmed, but a body that nobody knows keeps the task from being given.
    private Notice confirmed(Outcome outcome, Actor actor) {
        var obstacle = outcome instanceof Changed(var proposal)
                ? AssignmentPlan.obstacle(proposal, lookUp.of(proposal.document(), actor))
                : null;
        if (obstacle == null || obstacle.words().isEmpty()) return ProposalAnswers.said("confirmed");
        var words = String.join("; ", obstacle.words());
        return new Notice(Notice.Kind.PROBLEM, "review.confirmed.unknown", List.of(words));
    }
}
