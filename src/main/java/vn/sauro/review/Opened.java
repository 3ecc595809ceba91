package vn.sauro.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sauro.review.Addressees.Named;

/// The selected proposal, open as a form: whom the typed words mean, and where its text can be cut. `present` is how it
/// stands now, if somebody has changed it while this one was typed.
record Opened(
        List<Named> leads,
        List<Named> coordinating,
        List<Named> monitoring,
        List<Named> guiding,
        @Nullable Named authority,
        List<String> sentences,
        String splitText,
        @Nullable Proposal present) {

    static Opened of(ProposalForm form, Addressees addressees) {
        var authority = form.authority().strip();
        return new Opened(
                addressees.of(form.leads()),
                addressees.of(form.coordinators()),
                addressees.of(form.monitors()),
                addressees.of(form.guides()),
                authority.isEmpty() ? null : addressees.of(authority),
                List.of(),
                "",
                null);
    }

    Opened cutting(Instruction says, @Nullable String typed) {
        var text = typed == null ? says.content() : typed;
        return new Opened(
                leads, coordinating, monitoring, guiding, authority, Sentences.of(says.content()), text, present);
    }

    Opened besides(Proposal changed) {
        return new Opened(leads, coordinating, monitoring, guiding, authority, sentences, splitText, changed);
    }
}
