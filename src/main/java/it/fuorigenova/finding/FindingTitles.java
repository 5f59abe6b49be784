package it.fuorigenova.finding;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of findings and their rules are called. */
@Singleton
final class FindingTitles implements MemberTitles {}
