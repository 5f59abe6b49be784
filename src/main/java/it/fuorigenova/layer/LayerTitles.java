package it.fuorigenova.layer;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of counts and lists of items are called. */
@Singleton
final class LayerTitles implements MemberTitles {}
