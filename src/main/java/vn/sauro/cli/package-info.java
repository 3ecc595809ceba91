/// The commands of the command line.
@NullMarked
package vn.sauro.cli;

import org.jspecify.annotations.NullMarked;
