package vn.sauro.notification;

import java.time.LocalDate;
import java.util.Optional;
import vn.sauro.security.AccountId;

/// Who acts for somebody who is away ("ủy quyền khi vắng mặt"). A room that knows offers one; else nobody is away.
public interface Deputies {
    Deputies NOBODY_IS_AWAY = (_, _) -> Optional.empty();

    /// Empty if the person is there on that day.
    Optional<AccountId> deputyOf(AccountId person, LocalDate day);
}
