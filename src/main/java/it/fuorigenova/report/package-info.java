/**
 * The diagnosis as people look at it: charts at their own addresses, and a report as a page and as a PDF. It computes
 * nothing of its own: every number in it is one of the diagnosis.
 */
@NullMarked
package it.fuorigenova.report;

import org.jspecify.annotations.NullMarked;
