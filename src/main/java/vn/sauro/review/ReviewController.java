package vn.sauro.review;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sauro.document.DocumentId;
import vn.sauro.review.ReviewPages.Choice;
import vn.sauro.review.ReviewPages.Typed;
import vn.sauro.security.Actor;

/// Looking at a review: the whole page, its right column alone (a phone's page, and what is exchanged after an action),
/// or one proposal.
@Controller
@RequestMapping("/documents/{document}/review")
class ReviewController {
    private final ReviewPages pages;

    ReviewController(ReviewPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('SPECIALIST', 'HEAD')")
    String page(
            @PathVariable DocumentId document,
            @RequestParam(required = false) @Nullable ProposalId selected,
            @RequestParam(defaultValue = "EDIT") Mode mode,
            @RequestParam(defaultValue = "false") boolean add,
            @RequestParam(defaultValue = "false") boolean original,
            Actor actor,
            Model model) {
        if (!pages.isRead(document, actor)) return "redirect:/documents/" + document.value();
        pages.page(document, original, new Choice(selected, mode, add), Typed.NOTHING, actor, model);
        return "review/page";
    }

    @GetMapping("/proposals")
    @PreAuthorize("hasAnyRole('SPECIALIST', 'HEAD')")
    String column(
            @PathVariable DocumentId document,
            @RequestParam(required = false) @Nullable ProposalId selected,
            @RequestParam(defaultValue = "EDIT") Mode mode,
            @RequestParam(defaultValue = "false") boolean add,
            Actor actor,
            Model model) {
        pages.column(document, new Choice(selected, mode, add), Typed.NOTHING, actor, model);
        return "review/proposals";
    }

    @GetMapping("/proposals/{proposal}")
    @PreAuthorize("hasAnyRole('SPECIALIST', 'HEAD')")
    String card(
            @PathVariable DocumentId document,
            @PathVariable ProposalId proposal,
            @RequestParam(defaultValue = "EDIT") Mode mode,
            Actor actor,
            Model model) {
        pages.card(document, new Choice(proposal, mode, false), proposal, actor, model);
        return "review/proposal";
    }

    @GetMapping("/addressees")
    @PreAuthorize("hasAnyRole('SPECIALIST', 'HEAD')")
    String addressees(
            @PathVariable DocumentId document,
            @RequestParam(defaultValue = "") String[] lead,
            @RequestParam(defaultValue = "") String[] coordinating,
            @RequestParam(defaultValue = "") String[] monitoring,
            @RequestParam(defaultValue = "") String[] guiding,
            Actor actor,
            Model model) {
        var asked = Stream.of(lead, coordinating, monitoring, guiding)
                .flatMap(Arrays::stream)
                .toList();
        pages.addressees(document, asked, actor, model);
        return "review/addressees";
    }
}
