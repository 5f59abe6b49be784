package it.fuorigenova.http;

import jakarta.inject.Singleton;

/** What the members of answers about the service itself are called. */
@Singleton
final class ServiceTitles implements MemberTitles {}
