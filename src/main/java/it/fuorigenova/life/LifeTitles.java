package it.fuorigenova.life;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members are called that tell of a record's life. */
@Singleton
final class LifeTitles implements MemberTitles {}
