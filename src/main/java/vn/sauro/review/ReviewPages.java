package vn.sauro.review;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.sauro.document.DocumentId;
import vn.sauro.document.DocumentState;
import vn.sauro.document.DocumentText;
import vn.sauro.document.DocumentView;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.Agency;
import vn.sauro.reading.Reading.Span;
import vn.sauro.security.Actor;
import vn.sauro.shared.Formats;
import vn.sauro.shared.NotFound;
import vn.sauro.task.DeadlineKind;
import vn.sauro.task.WorkField;

/// Puts together what the pages of a review show.
@Component
class ReviewPages {
    /// What is selected, how far it is open, and whether one is being added behind it.
    record Choice(@Nullable ProposalId selected, Mode mode, boolean adding) {}

    /// What a person has typed that was not taken, to be shown again; and whether somebody else was faster.
    record Typed(@Nullable ProposalForm form, @Nullable String splitText, boolean changedMeanwhile) {
        static final Typed NOTHING = new Typed(null, null, false);
    }

    private final Reviews reviews;
    private final ReviewedDocuments documents;
    private final PageCorrections corrections;
    private final RepeatLookUp repeats;
    private final AddresseeLookUp lookUp;
    private final Agencies agencies;
    private final Formats formats;

    ReviewPages(
            Reviews reviews,
            ReviewedDocuments documents,
            PageCorrections corrections,
            RepeatLookUp repeats,
            AddresseeLookUp lookUp,
            Agencies agencies,
            Formats formats) {
        this.reviews = reviews;
        this.documents = documents;
        this.corrections = corrections;
        this.repeats = repeats;
        this.lookUp = lookUp;
        this.agencies = agencies;
        this.formats = formats;
    }

    /// What a page shows of a document, fetched once.
    private record Content(DocumentView view, DocumentText text, List<NotedDoubt> doubts, List<Proposal> proposals) {}

    private Content content(DocumentId document, Actor actor) {
        var text = documents.text(document, actor);
        return new Content(
                documents.get(document, actor), text, corrections.doubts(document, text), reviews.of(document));
    }

    /// Before that there is nothing to review; the page of the document says how far it is.
    boolean isRead(DocumentId document, Actor actor) {
        return documents.get(document, actor).state() == DocumentState.READ;
    }

    /// The document on the left, the proposals on the right.
    void page(DocumentId document, boolean original, Choice choice, Typed typed, Actor actor, Model model) {
        var content = content(document, actor);
        model.addAttribute("paper", paper(content, original));
        column(content, choice, typed, actor, model);
    }

    private static Paper paper(Content content, boolean original) {
        var text = content.text();
        var notes = new Paper.Notes(text.pageStarts(), content.doubts());
        return original
                ? Paper.original(text.original(), content.proposals(), notes)
                : Paper.restored(text.restored(), content.proposals(), doubtful(text), notes);
    }

    private static List<Span> doubtful(DocumentText text) {
        return text.doubtful().stream()
                .map(place -> new Span(place.line(), place.from(), place.to()))
                .toList();
    }

    /// The proposals on the right, with the bar above.
    void column(DocumentId document, Choice choice, Typed typed, Actor actor, Model model) {
        column(content(document, actor), choice, typed, actor, model);
    }

    private void column(Content content, Choice choice, Typed typed, Actor actor, Model model) {
        var addressees = lookUp.of(content.view());
        var cards = cards(content.view(), content.proposals(), addressees, _ -> true);
        frame(content.view(), choice, actor, model);
        model.addAttribute("cards", cards);
        counts(content, cards, model);
        model.addAttribute(
                "bodies",
                agencies.all(formats.today()).stream().map(Agency::name).toList());
        if (choice.adding()) {
            open(typed.form() == null ? blank(actor) : typed.form(), addressees, model);
        } else if (choice.selected() != null && choice.mode() != Mode.VIEW) {
            open(card(cards, choice.selected()).proposal(), typed, addressees, model);
        }
    }

    private static void counts(Content content, List<Card> cards, Model model) {
        model.addAttribute("counts", Counts.of(cards));
        model.addAttribute("stops", Stops.of(content.text().doubtful().size(), content.doubts(), cards));
    }

    /// Only for those `asked` for is it looked up whether they repeat a task.
    private List<Card> cards(
            DocumentView view, List<Proposal> proposals, Addressees addressees, Predicate<Proposal> asked) {
        var repeating = proposals.stream().filter(asked).toList();
        return Card.of(proposals, addressees, repeats.of(repeating, view, addressees));
    }

    /// One line of the paper and the proposals that stand on it, closed.
    void line(DocumentId document, int line, Actor actor, Model model) {
        var content = content(document, actor);
        if (line < 1 || line > content.text().restored().size()) throw new NotFound("line " + line);
        var addressees = lookUp.of(content.view());
        var cards = cards(content.view(), content.proposals(), addressees, one -> one.standsOn(line));
        frame(content.view(), new Choice(null, Mode.VIEW, false), actor, model);
        counts(content, cards, model);
        model.addAttribute("line", paper(content, false).lines().get(line - 1));
        model.addAttribute(
                "cards",
                cards.stream().filter(card -> card.proposal().standsOn(line)).toList());
    }

    /// One proposal, open, for whoever already has the others on the page.
    void card(DocumentId document, Choice choice, ProposalId selected, Actor actor, Model model) {
        var view = documents.get(document, actor);
        var addressees = lookUp.of(view);
        var cards =
                cards(view, reviews.of(document), addressees, one -> one.id().equals(selected));
        var card = card(cards, selected);
        frame(view, choice, actor, model);
        model.addAttribute("card", card);
        if (choice.mode() != Mode.VIEW) open(card.proposal(), Typed.NOTHING, addressees, model);
    }

    /// Whom the words mean that are being typed.
    void addressees(DocumentId document, List<String> words, Actor actor, Model model) {
        model.addAttribute(
                "named",
                lookUp.of(document, actor)
                        .of(words.stream()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList()));
    }

    private void frame(DocumentView view, Choice choice, Actor actor, Model model) {
        model.addAttribute("document", view);
        model.addAttribute("base", "/documents/" + view.id().value() + "/review");
        model.addAttribute("mayChange", ReviewedDocuments.mayChange(view, actor));
        model.addAttribute("choice", choice);
        model.addAttribute("same", documents.sameAgain(view.id(), actor));
        model.addAttribute("kinds", DeadlineKind.values());
        model.addAttribute("fields", WorkField.values());
    }

    private static Card card(List<Card> cards, ProposalId id) {
        return cards.stream()
                .filter(card -> card.proposal().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("proposal " + id.value()));
    }

    private ProposalForm blank(Actor actor) {
        return ProposalForm.empty("", agencies.name(actor.agency()));
    }

    private void open(Proposal proposal, Typed typed, Addressees addressees, Model model) {
        var says = proposal.says();
        var form = typed.form() == null
                ? ProposalForm.of(says, formats.date(says.due().date()))
                : typed.form();
        model.addAttribute("form", form);
        var opened = Opened.of(form, addressees).cutting(says, typed.splitText());
        model.addAttribute("opened", typed.changedMeanwhile() ? opened.besides(proposal) : opened);
    }

    private static void open(ProposalForm form, Addressees addressees, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("opened", Opened.of(form, addressees));
    }
}
