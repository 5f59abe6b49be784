/**
 * Runs SQL. A statement lives in a {@code .sql} file beside the class that asks it and takes named parameters; rows
 * are read by column name; many rows go in by {@code COPY}. Whoever would wait in vain for a connection is refused at once,
 * see {@link WaitingLine}. The only package that sees JDBC.
 */
@NullMarked
package it.fuorigenova.sql;

import org.jspecify.annotations.NullMarked;
