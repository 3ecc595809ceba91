package vn.sauro.review;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.AgencyId;

/// Asks the organisation whom a document's words mean today.
@Component
class AddresseeLookUp {
    private final Agencies agencies;
    private final Clock clock;

    AddresseeLookUp(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /// For one page or one action: what it finds is kept, so ask anew for the next. "UBND tỉnh" means the province of
    /// this body.
    Addressees today(AgencyId perspective) {
        var today = LocalDate.now(clock);
        return new Addressees(words -> agencies.resolve(words, today, perspective));
    }
}
