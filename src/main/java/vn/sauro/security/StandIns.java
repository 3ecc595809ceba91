package vn.sauro.security;

import java.time.LocalDate;
import java.util.List;

/// Who is away on a day, and who acts for them ("ủy quyền khi vắng mặt"). A room that knows offers one; else everybody
/// acts for themselves.
public interface StandIns {
    /// For whom the person acts on that day.
    List<Absentee> of(AccountId deputy, LocalDate day);
}
