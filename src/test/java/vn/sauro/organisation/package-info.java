/// Whom words mean, what a wrong pack is told, and the pages of agencies.
@NullMarked
package vn.sauro.organisation;

import org.jspecify.annotations.NullMarked;
