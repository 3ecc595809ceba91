/// Accounts, sign-in, roles by agency, and the one place that records who did what.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "text", "organisation", "database"})
package vn.sauro.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
