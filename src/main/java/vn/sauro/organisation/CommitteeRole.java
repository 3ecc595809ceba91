package vn.sauro.organisation;

/// As what a body sits on a steering committee or working group.
public enum CommitteeRole {
    /// "Trưởng ban, Tổ trưởng".
    HEAD,
    /// "Cơ quan thường trực", in one field.
    STANDING,
    /// "Thành viên".
    MEMBER
}
