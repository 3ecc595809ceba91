package vn.sauro.review;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.document.DocumentId;
import vn.sauro.review.Outcome.Changed;
import vn.sauro.review.Outcome.Merged;
import vn.sauro.review.Outcome.Refused;
import vn.sauro.review.Outcome.Split;
import vn.sauro.review.ReviewPages.Choice;
import vn.sauro.review.ReviewPages.Typed;
import vn.sauro.security.Actor;
import vn.sauro.shared.Formats;
import vn.sauro.shared.Notice;

/// Where the browser goes after an action on a proposal, and what is told there.
@Component
class ProposalAnswers {
    private final Reviews reviews;
    private final ReviewPages pages;
    private final Formats formats;

    ProposalAnswers(Reviews reviews, ReviewPages pages, Formats formats) {
        this.reviews = reviews;
        this.pages = pages;
        this.formats = formats;
    }

    /// How to go on: what is to be open, whether a part of the page asks, and whether to move to the next unconfirmed.
    record Next(Mode mode, boolean part, boolean forward) {}

    static Notice said(String done) {
        return new Notice(Notice.Kind.DONE, "review." + done, List.of());
    }

    String after(
            Outcome outcome,
            Notice done,
            DocumentId document,
            ProposalId proposal,
            Next next,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Refused refused -> {
                var words = words(refused, document, proposal);
                Notice.problem(redirect, words.key(), words.arguments().toArray(String[]::new));
                yield to(document, proposal, Mode.VIEW, next.part());
            }
            case Changed _, Split _ -> done(done, document, proposal, next, redirect);
            case Merged merged -> done(done, document, merged.into().id(), next, redirect);
        };
    }

    private String done(Notice done, DocumentId document, ProposalId proposal, Next next, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", done);
        var selected = next.forward() ? nextUnconfirmed(document, proposal).orElse(proposal) : proposal;
        return to(document, selected, selected.equals(proposal) ? Mode.VIEW : next.mode(), next.part());
    }

    private Optional<ProposalId> nextUnconfirmed(DocumentId document, ProposalId from) {
        var all = reviews.of(document);
        var behind = all.stream()
                .dropWhile(proposal -> !proposal.id().equals(from))
                .skip(1)
                .toList();
        return List.of(behind, all).stream()
                .flatMap(List::stream)
                .filter(proposal -> proposal.state() == ProposalState.PROPOSED)
                .map(Proposal::id)
                .findFirst();
    }

    static String to(DocumentId document, ProposalId proposal, Mode mode, boolean part) {
        return "redirect:/documents/%d/review%s?selected=%d&mode=%s#p%3$d"
                .formatted(document.value(), part ? "/proposals" : "", proposal.value(), mode);
    }

    /// The page with what was typed and why it was not taken.
    String again(DocumentId document, Choice choice, Typed typed, boolean part, Actor actor, Model model) {
        if (part) {
            pages.column(document, choice, typed, actor, model);
            return "review/proposals";
        }
        pages.page(document, false, choice, typed, actor, model);
        return "review/page";
    }

    /// Why not, in words; and who was faster, where somebody was.
    Notice words(Refused refused, DocumentId document, ProposalId proposal) {
        var key = "review.refused." + refused;
        var changed = reviews.get(document, proposal).changed();
        if (refused != Refused.CHANGED_MEANWHILE || changed.by() == null) {
            return new Notice(Notice.Kind.PROBLEM, key, List.of());
        }
        return new Notice(Notice.Kind.PROBLEM, key + ".by", List.of(changed.by(), formats.moment(changed.at())));
    }
}
