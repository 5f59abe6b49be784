package it.fuorigenova.analysis;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of tables of values are called. */
@Singleton
final class AnalysisTitles implements MemberTitles {}
