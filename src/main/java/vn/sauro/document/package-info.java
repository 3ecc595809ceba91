/// The documents in and out: their files, text and what was read from them, lists and search.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "text", "extraction", "reading", "organisation", "security", "database"})
package vn.sauro.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
