package vn.sauro.review;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.document.DocumentId;
import vn.sauro.review.ProposalAnswers.Next;
import vn.sauro.review.ReviewPages.Choice;
import vn.sauro.review.ReviewPages.Typed;
import vn.sauro.security.Actor;
import vn.sauro.shared.Formats;
import vn.sauro.shared.Notice;

/// Corrects one field of a proposal on its card, where it stands. A deadline that cannot be
/// taken is told beside the field; anything else opens the whole form with it.
@Controller
@RequestMapping("/documents/{document}/review/proposals/{proposal}")
@PreAuthorize("hasRole('SPECIALIST')")
class FieldController {
    private final Reviews reviews;
    private final ProposalAnswers answers;
    private final AddresseeLookUp lookUp;
    private final MessageSource messages;
    private final Formats formats;

    private final Validator validator;

    FieldController(
            Reviews reviews,
            ProposalAnswers answers,
            AddresseeLookUp lookUp,
            MessageSource messages,
            Formats formats,
            @Qualifier("mvcValidator") Validator validator) {
        this.lookUp = lookUp;
        this.messages = messages;
        this.reviews = reviews;
        this.answers = answers;
        this.formats = formats;
        this.validator = validator;
    }

    /// What every correction comes with: which proposal, as it was when the person looked, and how she asks.
    record Asked(DocumentId document, ProposalId proposal, int version, boolean part, Actor actor) {}

    @PostMapping("/deadline")
    String deadline(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String deadlineKind,
            @RequestParam(defaultValue = "") String deadline,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var asked = new Asked(document, proposal, version, part, actor);
        return correct(asked, form -> form.due(deadlineKind, deadline), "deadline", model, redirect);
    }

    @PostMapping("/product")
    String product(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String product,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var asked = new Asked(document, proposal, version, part, actor);
        return correct(asked, form -> form.producing(product), "product", model, redirect);
    }

    /// `before` is how the document names the body; blank where it names none.
    @PostMapping("/body")
    String body(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam int version,
            @RequestParam(defaultValue = "true") boolean leads,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String body,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var asked = new Asked(document, proposal, version, part, actor);
        if (body.isBlank()) {
            Notice.problem(redirect, "review.body.missing");
            return ProposalAnswers.to(document, proposal, Mode.VIEW, part);
        }
        return correct(asked, form -> form.naming(leads, before, body.strip()), "body", model, redirect);
    }

    private String correct(
            Asked asked, UnaryOperator<ProposalForm> change, String what, Model model, RedirectAttributes redirect) {
        var says = reviews.get(asked.document(), asked.proposal()).says();
        var form = change.apply(ProposalForm.of(says, formats.date(says.due().date())));
        var errors = new BeanPropertyBindingResult(form, "form");
        validator.validate(form, errors);
        var wish = form.toInstruction(says.due(), errors);
        if (wish.isEmpty()) {
            if (what.equals("deadline")) return beside(asked, form, errors, model);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            var choice = new Choice(asked.proposal(), Mode.EDIT, false);
            var typed = new Typed(form, null, false);
            return answers.again(asked.document(), choice, typed, asked.part(), asked.actor(), model);
        }
        var seen = new Seen(asked.proposal(), asked.version());
        var outcome = reviews.correct(asked.document(), seen, wish.get(), asked.actor());
        var done = what.equals("body") ? named(outcome, asked.actor()) : ProposalAnswers.said("corrected." + what);
        var next = new Next(Mode.VIEW, asked.part(), false);
        return answers.after(outcome, done, asked.document(), asked.proposal(), next, redirect);
    }

    /// What was typed for a deadline and not taken, shown again on the card.
    record Mistyped(ProposalId proposal, String kind, String deadline, String problem) {}

    private String beside(Asked asked, ProposalForm form, BindingResult errors, Model model) {
        var problem = errors.getAllErrors().stream()
                .map(error -> messages.getMessage(error, LocaleContextHolder.getLocale()))
                .distinct()
                .collect(Collectors.joining(" "));
        model.addAttribute("mistyped", new Mistyped(asked.proposal(), form.deadlineKind(), form.deadline(), problem));
        var choice = new Choice(asked.proposal(), Mode.VIEW, false);
        return answers.again(
                asked.document(), choice, new Typed(null, null, false), asked.part(), asked.actor(), model);
    }

    /// Stored as it was typed; but nothing can be given to a body that nobody knows.
    private Notice named(Outcome outcome, Actor actor) {
        if (outcome instanceof Outcome.Changed(var proposal)) {
            var says = proposal.says();
            var bodies = Stream.concat(says.lead().stream(), says.coordinating().stream())
                    .toList();
            var unknown = lookUp.of(proposal.document(), actor).unknown(bodies);
            if (!unknown.isEmpty()) {
                var words = List.of(String.join("; ", unknown));
                return new Notice(Notice.Kind.PROBLEM, "review.corrected.body.unknown", words);
            }
        }
        return ProposalAnswers.said("corrected.body");
    }
}
