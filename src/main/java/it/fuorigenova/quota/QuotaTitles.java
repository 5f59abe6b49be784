package it.fuorigenova.quota;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of answers about fair use are called. */
@Singleton
final class QuotaTitles implements MemberTitles {}
