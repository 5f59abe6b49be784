package it.fuorigenova.ogc;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of the standards' documents are called. */
@Singleton
final class StandardTitles implements MemberTitles {}
