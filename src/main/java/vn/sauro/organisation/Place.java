package vn.sauro.organisation;

import org.jspecify.annotations.Nullable;

/// A province or commune of today ("đơn vị hành chính") under its official code, Decision 19/2025/QĐ-TTg: two digits
/// for a province, five for a commune. `province` is the code of the province that a commune belongs to.
public record Place(
        String code, String name, PlaceKind kind, @Nullable String province) {
    /// As it is written inside a sentence: `tỉnh Lạng Sơn`, `phường Đông Kinh`.
    public String inWords() {
        return kind.word().toLowerCase(java.util.Locale.ROOT) + " " + name;
    }

    String provinceCode() {
        return province == null ? code : province;
    }
}
