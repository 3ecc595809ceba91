/// How well and how fast documents are restored and read, measured against references: the proof behind the figures
/// that the product publishes. Pure: knows neither Spring nor a database.
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "reading"})
package vn.sauro.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
