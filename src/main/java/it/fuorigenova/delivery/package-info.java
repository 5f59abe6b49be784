/**
 * Files that partners send: each becomes a job that takes what the file holds in the name of whoever sent it, as one
 * transaction, and can be undone as a whole. How files are read and rows are judged is known to {@code exchange}; here
 * they are joined with who may write what. Read {@link it.fuorigenova.delivery.SendImport} first, then {@code RunImport}.
 * Tables: {@code import_job}, {@code import_change}.
 */
@NullMarked
package it.fuorigenova.delivery;

import org.jspecify.annotations.NullMarked;
