package it.fuorigenova.webhook;

import it.fuorigenova.change.ChangeFeed;
import it.fuorigenova.change.Position;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Query;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The webhooks of the caller's organisation: nobody sees another's, and nobody makes one for another. */
@ApplicationScoped
class Webhooks {

    private static final SqlFile LIST = SqlFile.beside(Webhooks.class, "list-webhooks");
    private static final SqlFile ADD = SqlFile.beside(Webhooks.class, "add-webhook");
    private static final SqlFile CHANGE = SqlFile.beside(Webhooks.class, "change-webhook");
    private static final SqlFile HASTEN = SqlFile.beside(Webhooks.class, "hasten-deliveries");
    private static final SqlFile END = SqlFile.beside(Webhooks.class, "end-webhook");
    private static final SqlFile ADD_SECRET = SqlFile.beside(Webhooks.class, "add-secret");
    private static final SqlFile EXPIRE_SECRETS = SqlFile.beside(Webhooks.class, "expire-secrets");
    private static final SqlFile DELETE_SECRETS = SqlFile.beside(Webhooks.class, "delete-secrets");

    private static final Wording NONE =
            new Wording("La tua organizzazione non ha nessun webhook «%s».", "Your organisation has no webhook `%s`.");
    private static final Wording ONE_OF_BOTH = new Wording(
            "indica o `since` o `deliveries`, e non tutti e due", "name either `since` or `deliveries`, and not both");
    private static final Wording NO_DELIVERY =
            new Wording("questo webhook non ha nessuna consegna «%s»", "this webhook has no delivery `%s`");

    private final Database database;
    private final ChangeFeed feed;
    private final Outbox outbox;
    private final Receivers receivers;
    private final CurrentCaller caller;
    private final CurrentRequest request;
    private final WebhookConfig config;
    private final Clock clock;

    Webhooks(
            Database database,
            ChangeFeed feed,
            Outbox outbox,
            Receivers receivers,
            CurrentCaller caller,
            CurrentRequest request,
            WebhookConfig config,
            Clock clock) {
        this.database = database;
        this.feed = feed;
        this.outbox = outbox;
        this.receivers = receivers;
        this.caller = caller;
        this.request = request;
        this.config = config;
        this.clock = clock;
    }

    /** All of them. */
    List<Webhook> list() {
        return read(null);
    }

    /** One of them, by its identifier as the caller writes it; a problem where there is none. */
    Webhook get(String id) {
        return ValueReader.uuid()
                .find(id)
                .flatMap(known -> read(known).stream().findFirst())
                .orElseThrow(() -> ProblemException.notFound(NONE.with(id)));
    }

    /** Makes one, which is told what is committed from now on. */
    @Transactional
    Webhook.NewWebhook make(WebhookRequest wanted) {
        check(wanted);
        UUID id = UUID.randomUUID();
        written(database.query(ADD), id, wanted)
                .with("now", now())
                .with("commit", feed.latest().commit())
                .run();
        return new Webhook.NewWebhook(get(id.toString()), addSecret(id));
    }

    /** Changes one. What waits is tried at once: whoever changes it believes that it will work now. */
    @Transactional
    Webhook change(String id, WebhookRequest wanted) {
        Webhook known = get(id);
        check(wanted);
        written(database.query(CHANGE), known.id(), wanted).run();
        database.query(HASTEN).with("webhook", known.id()).with("now", now()).run();
        return get(id);
    }

    /** Ends one, and forgets its secrets. */
    @Transactional
    void end(String id) {
        Webhook known = get(id);
        database.query(END)
                .with("id", known.id())
                .with("organisation", organisation())
                .with("now", now())
                .run();
        database.query(DELETE_SECRETS).with("webhook", known.id()).run();
    }

    /** Gives one another secret; the former signs on for a while. */
    @Transactional
    Webhook.NewSecret rotate(String id) {
        Webhook known = get(id);
        Instant until = now().plus(config.overlap());
        database.query(EXPIRE_SECRETS)
                .with("webhook", known.id())
                .with("until", until)
                .run();
        return new Webhook.NewSecret(addSecret(known.id()), until);
    }

    /** Sends one an event that tells nothing. */
    @Transactional
    Webhook.Test test(String id) {
        return new Webhook.Test(outbox.test(get(id).id()));
    }

    /** Tells one once more what it was told. */
    @Transactional
    Webhook replay(String id, WebhookRequest.ReplayRequest wanted) {
        Webhook known = get(id);
        if ((wanted.since() == null) == (wanted.deliveries() == null)) {
            throw invalid(List.of(Fault.inBody("", ONE_OF_BOTH)));
        }
        if (wanted.since() != null) {
            outbox.rewind(known.id(), position(wanted.since()));
        } else {
            repeat(known.id(), Objects.requireNonNull(wanted.deliveries()));
        }
        return get(id);
    }

    private Position position(String since) {
        try {
            return feed.position(since);
        } catch (InvalidValueException e) {
            throw invalid(List.of(Fault.inBody("/since", e.why())));
        }
    }

    private void repeat(UUID webhook, List<UUID> deliveries) {
        Set<UUID> found = outbox.repeat(webhook, deliveries);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < deliveries.size(); i++) {
            if (!found.contains(deliveries.get(i))) {
                faults.add(Fault.inBody("/deliveries/" + i, NO_DELIVERY.with(deliveries.get(i))));
            }
        }
        refuseAll(faults);
    }

    private void check(WebhookRequest wanted) {
        List<Fault> faults = new ArrayList<>();
        List<String> named = wanted.collections() == null ? List.of() : wanted.collections();
        for (int i = 0; i < named.size(); i++) {
            try {
                feed.checkCollection(named.get(i));
            } catch (InvalidValueException e) {
                faults.add(Fault.inBody("/collections/" + i, e.why()));
            }
        }
        try {
            receivers.find(wanted.url());
        } catch (InvalidValueException e) {
            faults.add(Fault.inBody("/url", e.why()));
        }
        refuseAll(faults);
    }

    private static void refuseAll(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    private static ProblemException invalid(List<Fault> faults) {
        return ProblemException.invalidBody(faults);
    }

    private Query written(Query query, UUID id, WebhookRequest wanted) {
        return query.with("id", id)
                .with("organisation", organisation())
                .with("url", wanted.url())
                .withTexts("collections", wanted.named())
                .with("description", wanted.description())
                .with("active", wanted.isActive())
                .with("origin", request.address(""));
    }

    private String addSecret(UUID webhook) {
        WebhookSecret secret = WebhookSecret.make();
        database.query(ADD_SECRET)
                .with("id", UUID.randomUUID())
                .with("webhook", webhook)
                .with("secret", secret.text())
                .with("now", now())
                .run();
        return secret.text();
    }

    private List<Webhook> read(@Nullable UUID id) {
        return database.query(LIST)
                .with("organisation", organisation())
                .with("id", id)
                .list(this::webhook);
    }

    private Webhook webhook(Row row) {
        return new Webhook(
                row.id("id"),
                row.text("url"),
                Outbox.texts(row.text("collections")),
                row.textOrNull("description"),
                row.flag("active"),
                Objects.requireNonNull(row.instantOrNull("created_at")),
                feed.cursor(Outbox.positionOf(row)),
                row.integer("waiting"),
                row.integer("dead"),
                row.instantOrNull("failing_since"),
                row.instantOrNull("disabled_at"));
    }

    private UUID organisation() {
        return caller.get().organisation().id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
