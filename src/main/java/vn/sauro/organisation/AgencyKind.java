package vn.sauro.organisation;

/// What sort of body an agency is. Groups of addressees are made of kinds.
public enum AgencyKind {
    /// "Ủy ban nhân dân", of a province or a commune.
    PEOPLES_COMMITTEE,
    /// "Văn phòng".
    OFFICE,
    /// "Sở".
    DEPARTMENT,
    /// "Ban, ngành": provincial bodies beside the departments.
    SECTOR_BODY,
    /// "Cơ quan ngành dọc" other than police, army and courts: tax, treasury, social insurance, statistics, customs.
    VERTICAL_BODY,
    /// "Hội đồng nhân dân" and its office.
    COUNCIL,
    /// "Công an".
    POLICE,
    /// "Bộ Chỉ huy Quân sự, Bộ đội Biên phòng".
    MILITARY,
    /// "Tòa án, Viện kiểm sát".
    JUDICIARY,
    /// Party bodies.
    PARTY,
    /// "Mặt trận Tổ quốc và các đoàn thể".
    FRONT,
    /// "Trung tâm, đơn vị sự nghiệp".
    SERVICE_UNIT,
    /// "Phòng" of a department or a commune.
    DIVISION,
    /// "Ban Chỉ đạo".
    STEERING_COMMITTEE,
    /// "Tổ công tác, Tổ giúp việc".
    WORKING_GROUP,
    /// "Doanh nghiệp".
    ENTERPRISE
}
