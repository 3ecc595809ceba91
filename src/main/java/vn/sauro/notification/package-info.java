/// What people are told ("thông báo"): in the page, and by e-mail in one digest a morning; what is told of days and
/// to whom lateness is taken, by rules with dates of effect.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "calendar", "officecalendar", "organisation", "security", "task", "database"})
package vn.sauro.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
