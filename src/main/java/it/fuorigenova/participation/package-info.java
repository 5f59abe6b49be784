/**
 * What people without an account say to municipalities: they propose opportunities, report errors in records and enquire
 * about them, all of which are contributions. Each follows his own by a code that only he has; editors of the municipality,
 * or of the organisation whose record it is, answer. Read {@code ReceiveContribution}, then
 * {@code AnswerContribution}. What is personal is read by nobody else, and erased ({@code EraseContributions}). Table:
 * {@code contribution}.
 */
@NullMarked
package it.fuorigenova.participation;

import org.jspecify.annotations.NullMarked;
