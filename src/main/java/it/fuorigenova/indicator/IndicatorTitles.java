package it.fuorigenova.indicator;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of answers about indicators are called. */
@Singleton
final class IndicatorTitles implements MemberTitles {}
