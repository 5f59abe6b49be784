/**
 * A private PostgreSQL with PostGIS, for those who have not configured a database: found among the installed ones,
 * kept in a data folder, started on a free port of the loopback interface and stopped by the last process that uses it.
 * Knows processes, files and locks; nothing of SQL beyond making its own database.
 *
 * <p>The data folder holds {@code postgres/} (PostgreSQL's own folder, with {@code password} and {@code server.log}
 * inside), {@code turn.lock} (held while one process starts or stops the server) and {@code in-use.lock} (shared by all
 * processes that use it). The operating system drops the locks of a process that dies, however it dies.
 */
@NullMarked
package it.fuorigenova.cluster;

import org.jspecify.annotations.NullMarked;
