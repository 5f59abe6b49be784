/**
 * Tells partners' own addresses of changes as they are committed, after the Standard Webhooks specification. What was
 * committed stands in the changes already ({@code change}); a webhook is a place in them and the deliveries that wait to be
 * made, so that nothing is lost, whenever the process dies. Read {@link it.fuorigenova.webhook.Outbox}, which takes changes
 * into deliveries, then {@link it.fuorigenova.webhook.Courier}, who makes them. Tables: {@code webhook}, {@code
 * webhook_secret}, {@code webhook_delivery}.
 */
@NullMarked
package it.fuorigenova.webhook;

import org.jspecify.annotations.NullMarked;
