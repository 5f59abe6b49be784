package it.fuorigenova.sheet;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of sheets are called, as far as the public answers have no name for them. */
@Singleton
final class SheetTitles implements MemberTitles {}
