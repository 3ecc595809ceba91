/// Who is away and who stands in for them ("ủy quyền khi vắng mặt"): dated, within one body, ending by itself.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "organisation", "security", "notification", "database"})
package vn.sauro.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
