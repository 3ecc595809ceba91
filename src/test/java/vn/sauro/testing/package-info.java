/// What tests of all modules stand on.
@NullMarked
package vn.sauro.testing;

import org.jspecify.annotations.NullMarked;
