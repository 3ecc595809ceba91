package vn.sauro.organisation;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Applies packs: whole or not at all, and a second time without effect.
@Service
public class Packs {
    private final PackRepository packs;
    private final AgencyRepository repository;
    private final Agencies agencies;
    private final Clock clock;

    Packs(PackRepository packs, AgencyRepository repository, Agencies agencies, Clock clock) {
        this.packs = packs;
        this.repository = repository;
        this.agencies = agencies;
        this.clock = clock;
    }

    /// How much was changed. Throws `InvalidPack`, with nothing written, where the pack has mistakes.
    @Transactional
    public int apply(PackFolder folder) {
        var pack = PackReader.read(folder);
        packs.lock();
        return apply(pack);
    }

    /// Applies the pack where there is no organisation yet. Several programs may start at once: one of them does it.
    @Transactional
    public int applyToEmpty(PackFolder folder) {
        if (repository.hasAgencies()) return 0;
        var pack = PackReader.read(folder);
        packs.lock();
        return repository.hasAgencies() ? 0 : apply(pack);
    }

    private int apply(Pack pack) {
        int changes = packs.apply(pack, clock.instant());
        if (changes > 0) agencies.changed();
        return changes;
    }
}
