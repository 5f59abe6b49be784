package it.fuorigenova.webhook;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import it.fuorigenova.change.ChangeFeed;
import it.fuorigenova.sql.Database;
import it.fuorigenova.testing.Partners;
import it.fuorigenova.webhook.Receivers.Ports;
import it.fuorigenova.webhook.Receivers.Rules;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A webhook of an organisation that leads to a receiver of the test, and what is needed to serve it. */
abstract class WebhookFixture {

    /** Somebody's, but nothing is ever sent there: each test puts its own receiver in its place. */
    static final String PUBLIC = "https://198.41.0.4/hook";

    static final Rules ANYWHERE = new Rules(true, true, List.of(new Ports(1, 65_535)));

    @Inject
    Database database;

    @Inject
    ChangeFeed feed;

    @Inject
    Outbox outbox;

    @Inject
    Dispatch dispatch;

    @Inject
    DeliveryLog log;

    @Inject
    WebhookConfig config;

    @Inject
    ObjectMapper json;

    @Inject
    Vertx vertx;

    final SettableClock clock = new SettableClock(Instant.now().plus(Duration.ofMinutes(1)));
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    ReceiverStub receiver;
    Sender sender;
    Courier courier;
    UUID webhook;
    String secret = "";

    @BeforeEach
    void makeAReceiverAndAWebhook() throws IOException {
        receiver = new ReceiverStub();
        sender = new Sender(
                vertx,
                new Receivers(ANYWHERE, name -> List.of(InetAddress.getAllByName(name))),
                Duration.ofMillis(1500),
                new HttpClientOptions());
        courier = courier(sender);
        database.query("insert into source (id, title) values ('webhooks', 'webhooks') on conflict do nothing")
                .run();
        JsonPath made = make(Map.of("url", PUBLIC, "collections", List.of("opportunities"), "description", "prova"))
                .statusCode(201)
                .extract()
                .jsonPath();
        webhook = UUID.fromString(made.getString("webhook.id"));
        secret = made.getString("secret");
        leadTo(receiver.address("/hook?from=us"));
    }

    @AfterEach
    void leaveTheSampleAlone() {
        receiver.close();
        sender.close();
        database.query("delete from opportunity where source_id = 'webhooks'").run();
        for (String table : List.of("webhook_delivery", "webhook_secret", "webhook")) {
            database.query("delete from " + table).run();
        }
    }

    Courier courier(Sender by) {
        return new Courier(database, feed, by, config, clock, json, meters, new RetrySchedule(() -> 0));
    }

    void leadTo(String url) {
        database.query("update webhook set url = :url where id = :id")
                .with("url", url)
                .with("id", webhook)
                .run();
    }

    static RequestSpecification administrator() {
        return Partners.by("administrator", "istat:010052").contentType(ContentType.JSON);
    }

    static ValidatableResponse make(Map<String, ?> body) {
        return administrator().body(body).post("/v1/webhooks").then();
    }

    String here(String rest) {
        return "/v1/webhooks/" + webhook + rest;
    }

    static String newRecord() {
        return UUID.randomUUID().toString();
    }

    void add(String record) {
        database.query("""
                        insert into opportunity (id, code, source_id, external_id, kind, status, title, geometry_accuracy,
                            recorded_at, updated_at)
                        values (:id::uuid, :id, 'webhooks', :id, 'land', 'published', 'Prova', 'none', now(), now())
                        """).with("id", record).run();
    }

    void change(String record) {
        database.query("update opportunity set title = title || '!' where id = :id::uuid")
                .with("id", record)
                .run();
    }

    void remove(String record) {
        database.query("delete from opportunity where id = :id::uuid")
                .with("id", record)
                .run();
    }

    /** Takes all changes, and makes all deliveries that are due. */
    void deliver() {
        boolean isBusy = true;
        while (isBusy) {
            boolean isFilled = outbox.fill(webhook);
            isBusy = courier.deliver(webhook) > 0 || isFilled;
        }
    }

    List<String> arrived() {
        return receiver.received().stream()
                .map(ReceiverStub.Received::type)
                .map(type -> type.replace("opportunities.", ""))
                .toList();
    }

    List<String> arrivedOf(String record) {
        return receiver.received().stream()
                .filter(message -> message.item().equals(record))
                .map(ReceiverStub.Received::type)
                .map(type -> type.replace("opportunities.", ""))
                .toList();
    }

    JsonPath deliveries() {
        return administrator()
                .get(here("/deliveries"))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .jsonPath();
    }

    void failFor(String record, int status) {
        receiver.answers((exchange, message) ->
                ReceiverStub.answer(exchange, message.item().equals(record) ? status : 204));
    }
}
