package vn.sauro.organisation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.sauro.shared.CsvFile;

/// All provinces and communes of today, from the reference data that travels in the program.
public final class Places {
    private final Map<String, Place> byCode = new LinkedHashMap<>();

    private Places(CsvFile provinces, CsvFile communes) {
        for (var row : provinces.rows()) add(row, null);
        for (var row : communes.rows()) add(row, row.get("province"));
    }

    private void add(CsvFile.Row row, @org.jspecify.annotations.Nullable String province) {
        var kind = PlaceKind.valueOf(row.get("kind"));
        byCode.put(row.get("code"), new Place(row.get("code"), row.get("name"), kind, province));
    }

    /// The places of today; read once.
    public static Places today() {
        return Today.PLACES;
    }

    public Optional<Place> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Place> all() {
        return byCode.values();
    }

    /// In the order of their codes.
    public List<Place> communesOf(String province) {
        return byCode.values().stream()
                .filter(place -> province.equals(place.province()))
                .toList();
    }

    private static final class Today {
        static final Places PLACES = new Places(resource("provinces.csv"), resource("communes.csv"));

        private static CsvFile resource(String name) {
            return CsvFile.read(name, Objects.requireNonNull(Places.class.getResourceAsStream(name), name));
        }
    }
}
