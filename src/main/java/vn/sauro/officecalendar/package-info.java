/// The calendar of the offices: what national and provincial decisions have made of the year ("lịch làm việc"), kept
/// with the deciding document, shown to everybody, and changed by an administrator who sees which deadlines move.
@NullMarked
@ApplicationModule(
        displayName = "Office calendar",
        allowedDependencies = {"shared", "text", "calendar", "organisation", "security", "database"})
package vn.sauro.officecalendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
