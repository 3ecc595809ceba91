package vn.sauro.organisation;

import java.util.ArrayList;
import java.util.HashMap;

/// The demonstration pack as a directory in memory, for rules that need no database.
final class DemonstrationProvince {
    static final AgencyDirectory DIRECTORY = directory(PackReader.read(PackFolder.demonstration()));

    private DemonstrationProvince() {}

    static AgencyId id(String code) {
        return DIRECTORY.find(code).orElseThrow().agency().id();
    }

    static AgencyDirectory directory(Pack pack) {
        var ids = new HashMap<String, AgencyId>();
        pack.agencies().forEach(agency -> ids.put(agency.code(), new AgencyId(ids.size() + 1L)));
        var entries = new ArrayList<AgencyEntry>();
        for (var agency : pack.agencies()) {
            entries.add(new AgencyEntry(
                    new Agency(
                            ids.get(agency.code()),
                            agency.code(),
                            agency.name(),
                            agency.shortName(),
                            agency.kind(),
                            agency.level(),
                            agency.parent() == null ? null : ids.get(agency.parent())),
                    agency.place() == null
                            ? null
                            : Places.today().find(agency.place()).orElseThrow(),
                    agency.field(),
                    agency.head(),
                    agency.headTitle(),
                    agency.from(),
                    agency.to(),
                    agency.successor() == null ? null : ids.get(agency.successor()),
                    agency.aliases()));
        }
        return new AgencyDirectory(entries, pack.groups(), pack.positions(), pack.memberships());
    }
}
