/// The proof behind the figures that the product publishes: how well and how fast documents are restored and read,
/// measured against references; how fast the pages of a whole province are, measured from outside, as a browser sees
/// them. Knows no Spring.
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "reading", "database"})
package vn.sauro.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
