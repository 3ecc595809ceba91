/// The agencies of a province in two tiers, its committees and their standing bodies, and the groups as which
/// documents address them. The one tree that everything hangs on.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "text", "database"})
package vn.sauro.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
