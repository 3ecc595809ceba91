/// Reads a document's parts out of its text: header, outline, citations, tasks, figures, doubts.
/// Pure: knows neither Spring nor a database.
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "calendar"})
package vn.sauro.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
