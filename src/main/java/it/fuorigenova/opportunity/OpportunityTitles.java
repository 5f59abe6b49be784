package it.fuorigenova.opportunity;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of answers about opportunities are called, as far as the layer does not say it. */
@Singleton
final class OpportunityTitles implements MemberTitles {}
