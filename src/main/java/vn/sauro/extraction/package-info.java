/// Takes the text out of files: plain text, PDF with a text layer, DOCX. What kind a file is, its content says, not its
/// name; a hostile or oversized one is refused with a reason.
/// Pure: knows neither Spring nor a database.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.sauro.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
