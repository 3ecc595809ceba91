/// The checking of what was read ("soát văn bản"): proposals are confirmed, corrected, split, merged or dropped by a
/// person beside the page, and only then given out as tasks.
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
            "task",
            "database"
        })
package vn.sauro.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
