package vn.sauro.security;

/// What a person may do, for the agency of the account.
public enum Role {
    /// Keeps accounts and the organisation.
    ADMINISTRATOR,
    /// "Chuyên viên Văn phòng": takes documents in, checks them, gives and accepts tasks.
    SPECIALIST,
    /// "Cơ quan thường trực": follows a field.
    STANDING,
    /// "Lãnh đạo": heads the agency; sees the board.
    HEAD,
    /// "Cán bộ, công chức": works on the agency's tasks.
    OFFICER
}
