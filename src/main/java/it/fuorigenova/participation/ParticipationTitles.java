package it.fuorigenova.participation;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of answers about contributions are called. */
@Singleton
final class ParticipationTitles implements MemberTitles {}
