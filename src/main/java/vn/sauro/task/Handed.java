package vn.sauro.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sauro.security.AccountId;

/// That a task was handed down ("phân công"): from which, by whom, to which person if to one, and until when the level
/// above must have finished itself.
record Handed(
        TaskId from,
        AccountId by,
        @Nullable AccountId officer,
        @Nullable LocalDate ceiling) {}
