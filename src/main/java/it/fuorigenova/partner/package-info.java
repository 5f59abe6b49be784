/**
 * Who speaks to us, and what they may do: organisations, each tied to a territory, with their conventions, and the two
 * ways by which a program of theirs is known: a key of ours or a token of their provider. Read {@link
 * it.fuorigenova.partner.Caller} first. What anyone may read, anyone reads without: nobody is asked who he is before a
 * use case wants to know. Tables: {@code organisation}, {@code convention}, {@code api_key}.
 */
@NullMarked
package it.fuorigenova.partner;

import org.jspecify.annotations.NullMarked;
