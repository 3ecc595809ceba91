/// Tasks: given, worked on, reported with evidence, accepted or returned; and the board that shows where
/// they stand.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "text",
            "calendar",
            "reading",
            "organisation",
            "security",
            "officecalendar",
            "document",
            "writing",
            "database"
        })
package vn.sauro.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
