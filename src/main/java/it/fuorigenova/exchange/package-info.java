/**
 * Files that come in. A file is opened and known by its content ({@link it.fuorigenova.exchange.SourceFile}), its rows
 * are read one after the other ({@link it.fuorigenova.exchange.RowReader}), the importer that recognises its header
 * loads them ({@link it.fuorigenova.exchange.Importer}), and every row that was not taken is told
 * ({@link it.fuorigenova.exchange.Report}). Tables: {@code import_run}, {@code import_issue}.
 */
@NullMarked
package it.fuorigenova.exchange;

import org.jspecify.annotations.NullMarked;
