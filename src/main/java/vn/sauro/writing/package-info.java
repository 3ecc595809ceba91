/// Documents of an office in the official layout ("thể thức văn bản"), written as Word files: Decree 30/2020/NĐ-CP,
/// Annex I. Pure: knows neither Spring nor a database, and no rule of what a document may say.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.sauro.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
