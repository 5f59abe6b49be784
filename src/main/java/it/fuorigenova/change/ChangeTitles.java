package it.fuorigenova.change;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of changes are called. */
@Singleton
final class ChangeTitles implements MemberTitles {}
