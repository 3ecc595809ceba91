package vn.sauro.review;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.document.CorrectPlace;
import vn.sauro.document.CorrectPlace.Corrected;
import vn.sauro.document.DocumentId;
import vn.sauro.security.Actor;
import vn.sauro.shared.Notice;

/// Settling what is unsure on the page itself, where it stands: a syllable, a doubt.
@Controller
@RequestMapping("/documents/{document}/review")
class PlaceController {
    private final PageCorrections corrections;
    private final ReviewPages pages;

    PlaceController(PageCorrections corrections, ReviewPages pages) {
        this.corrections = corrections;
        this.pages = pages;
    }

    @GetMapping("/places/{line}/{from}")
    @PreAuthorize("hasRole('SPECIALIST')")
    String place(
            @PathVariable DocumentId document,
            @PathVariable int line,
            @PathVariable int from,
            Actor actor,
            Model model) {
        var place = corrections.place(document, line, from, actor);
        model.addAttribute("place", place);
        model.addAttribute("typed", place.words());
        pages.line(document, line, actor, model);
        return "review/place";
    }

    /// `keep` says that the words are right as they stand.
    @PostMapping("/places/{line}/{from}")
    @PreAuthorize("hasRole('SPECIALIST')")
    String correct(
            @PathVariable DocumentId document,
            @PathVariable int line,
            @PathVariable int from,
            @RequestParam int version,
            @RequestParam String before,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "false") boolean keep,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        var wish = new CorrectPlace(document, line, from, before, keep ? before : after, version);
        return switch (corrections.correct(wish, actor)) {
            case CorrectPlace.Refused refused -> again(wish, after, refused, actor, model);
            case Corrected _ -> {
                Notice.done(redirect, keep ? "review.place.kept" : "review.place.corrected");
                yield "redirect:/documents/%d/review%s#L%d"
                        .formatted(document.value(), part ? "/lines/" + line : "?mode=VIEW", line);
            }
        };
    }

    private String again(CorrectPlace wish, String typed, CorrectPlace.Refused refused, Actor actor, Model model) {
        model.addAttribute("place", corrections.placeNear(wish, actor));
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        pages.line(wish.document(), wish.line(), actor, model);
        return "review/place";
    }

    /// A line of the paper, with the proposals that stand on it, as they are now.
    @GetMapping("/lines/{line}")
    @PreAuthorize("hasAnyRole('SPECIALIST', 'HEAD')")
    String line(@PathVariable DocumentId document, @PathVariable int line, Actor actor, Model model) {
        pages.line(document, line, actor, model);
        return "review/line";
    }

    @PostMapping("/doubts/{doubt}")
    @PreAuthorize("hasRole('SPECIALIST')")
    String see(
            @PathVariable DocumentId document,
            @PathVariable int doubt,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Actor actor,
            RedirectAttributes redirect) {
        var seen = corrections.see(document, doubt, actor);
        Notice.done(redirect, "review.doubt.seen");
        return "redirect:/documents/%d/review%s#doubt-%d"
                .formatted(document.value(), part ? "/lines/" + seen.line() : "?mode=VIEW", doubt);
    }
}
