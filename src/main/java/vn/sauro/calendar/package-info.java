/// Legal time: the working days and hours of public bodies, the days off of Vietnam by law and by yearly decision, and
/// terms counted in them, each answer with the days that were skipped. Pure: knows neither Spring nor a database.
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"shared", "text"})
package vn.sauro.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
