package vn.sauro.task;

/// In what way a body takes part in a task that another leads.
public enum PartyRole {
    /// "Cùng chủ trì".
    JOINT_LEAD,
    /// "Phối hợp".
    COORDINATING,
    /// "Theo dõi, đôn đốc".
    MONITORING,
    /// "Hướng dẫn".
    GUIDING;

    /// Whether its part is wanted for the result.
    public boolean contributes() {
        return this == JOINT_LEAD || this == COORDINATING;
    }
}
