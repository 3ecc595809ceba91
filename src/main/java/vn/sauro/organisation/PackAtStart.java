package vn.sauro.organisation;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The pack this program was started with. Once this bean stands, there is an organisation: who needs one at start,
/// asks for it.
@Component
public class PackAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(PackAtStart.class);

    private final PackFolder folder;
    private final boolean first;

    PackAtStart(Packs packs, @Value("${SAURO_PACK:}") String named) {
        folder = named.isBlank() ? PackFolder.demonstration() : PackFolder.at(Path.of(named));
        int changes = packs.applyToEmpty(folder);
        first = changes > 0;
        if (first) LOG.info(PackWords.of("pack.applied", folder, changes));
    }

    /// `SAURO_PACK`, else the demonstration pack.
    public PackFolder folder() {
        return folder;
    }

    /// There was no organisation before this start.
    public boolean isFirst() {
        return first;
    }
}
