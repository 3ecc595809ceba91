package vn.sauro.organisation;

/// What sort of administrative unit a place is, in two tiers since 1 July 2025.
public enum PlaceKind {
    /// "Tỉnh".
    PROVINCE("Tỉnh"),
    /// "Thành phố" under central government.
    CITY("Thành phố"),
    /// "Xã".
    COMMUNE("Xã"),
    /// "Phường".
    WARD("Phường"),
    /// "Đặc khu".
    SPECIAL_ZONE("Đặc khu");

    private final String word;

    PlaceKind(String word) {
        this.word = word;
    }

    /// The word as it begins the unit's full name.
    public String word() {
        return word;
    }

    static PlaceKind ofWord(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word)) return kind;
        }
        throw new IllegalArgumentException(word);
    }
}
