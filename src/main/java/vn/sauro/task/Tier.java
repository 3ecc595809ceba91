package vn.sauro.task;

import vn.sauro.organisation.AgencyKind;
import vn.sauro.organisation.Level;

/// The sort of bodies that conclusions speak of together ("cấp, khối cơ quan"). Each body is of exactly one.
enum Tier {
    /// "Sở, ban, ngành tỉnh", with the provincial committee, its office, their divisions and service units.
    DEPARTMENTS,
    /// "Xã, phường, đặc khu", and all of their bodies.
    COMMUNES,
    /// "Cơ quan ngành dọc, công an, quân sự, tòa án, viện kiểm sát".
    VERTICAL,
    /// "Cơ quan Đảng, HĐND, Mặt trận và đoàn thể".
    PARTY_AND_FRONT,
    /// Committees, groups, enterprises, bodies of the centre.
    OTHERS;

    static Tier of(AgencyKind kind, Level level) {
        return switch (level) {
            case COMMUNE -> COMMUNES;
            case CENTRAL -> OTHERS;
            case PROVINCE ->
                switch (kind) {
                    case PEOPLES_COMMITTEE, OFFICE, DEPARTMENT, SECTOR_BODY, DIVISION, SERVICE_UNIT -> DEPARTMENTS;
                    case VERTICAL_BODY, POLICE, MILITARY, JUDICIARY -> VERTICAL;
                    case PARTY, COUNCIL, FRONT -> PARTY_AND_FRONT;
                    case STEERING_COMMITTEE, WORKING_GROUP, ENTERPRISE -> OTHERS;
                };
        };
    }
}
