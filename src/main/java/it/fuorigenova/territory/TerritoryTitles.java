package it.fuorigenova.territory;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of answers about territories are called. */
@Singleton
final class TerritoryTitles implements MemberTitles {}
