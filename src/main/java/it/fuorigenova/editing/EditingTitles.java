package it.fuorigenova.editing;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of histories are called. */
@Singleton
final class EditingTitles implements MemberTitles {}
