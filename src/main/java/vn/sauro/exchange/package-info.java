/// Ways in for what other programs and offices keep: tasks out of an Excel file ("nhập từ Excel"), looked over before
/// they are given, and taken back as a whole.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "text",
            "calendar",
            "reading",
            "organisation",
            "security",
            "document",
            "task",
            "database"
        })
package vn.sauro.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
