/// Small things that every room uses and that know no rule of the office.
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package vn.sauro.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
