/// Vietnamese text: syllables, folding, numbers, dates as documents write them, and the restoration of damaged text.
/// Pure: knows neither Spring nor a database.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.sauro.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
