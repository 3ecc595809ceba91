/// Where the data is kept: a PostgreSQL of the program's own, started and stopped with it, or a server of the
/// province's.
/// Pure: knows no Spring, because it runs before the web program does, and while the program is being built.
@NullMarked
package vn.sauro.database;

import org.jspecify.annotations.NullMarked;
