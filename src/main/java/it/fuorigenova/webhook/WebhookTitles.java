package it.fuorigenova.webhook;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of answers about webhooks are called. */
@Singleton
final class WebhookTitles implements MemberTitles {}
