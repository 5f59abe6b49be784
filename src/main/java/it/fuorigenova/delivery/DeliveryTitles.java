package it.fuorigenova.delivery;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of answers about imports are called. */
@Singleton
final class DeliveryTitles implements MemberTitles {}
