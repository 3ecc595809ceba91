/// Starts, stops, kills and damages real servers.
@NullMarked
package vn.sauro.database;

import org.jspecify.annotations.NullMarked;
