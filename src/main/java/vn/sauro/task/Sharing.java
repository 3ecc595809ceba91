package vn.sauro.task;

/// How several bodies that one instruction addresses have it.
public enum Sharing {
    /// Each must do its share.
    EVERY,
    /// One of them is enough: the first that takes it on leads it.
    ANY,
    /// They lead it together ("cùng chủ trì"), and the first named answers for it: one task has one lead (Decree
    /// 191/2026/NĐ-CP, Art. 2.2).
    JOINT
}
