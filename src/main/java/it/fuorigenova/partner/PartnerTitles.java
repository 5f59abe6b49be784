package it.fuorigenova.partner;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of answers about partners are called. */
@Singleton
final class PartnerTitles implements MemberTitles {}
