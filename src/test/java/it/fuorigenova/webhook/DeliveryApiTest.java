package it.fuorigenova.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is committed arrives, signed and in its order, at a server that does what servers do. */
@QuarkusTest
class DeliveryApiTest extends WebhookFixture {

    @Test
    void tellsWhatWasCommittedSignedAndInItsOrder() {
        String record = newRecord();
        add(record);
        change(record);
        remove(record);
        deliver();
        assertEquals(List.of("created", "updated", "removed"), arrivedOf(record));
        ReceiverStub.Received first = receiver.received().getFirst();
        assertEquals("/hook?from=us", first.path());
        assertTrue(first.isSignedNowWith(secret));
        assertFalse(first.isSignedNowWith(WebhookSecret.make().text()));
        assertEquals("application/json", first.headers().getFirst("Content-Type"));
        var data = first.json().get("data");
        assertEquals("opportunities", data.get("collection").asText());
        assertEquals("created", data.get("kind").asText());
        assertEquals(data.get("committedAt"), first.json().get("timestamp"));
        assertTrue(data.get("href").asText().endsWith("/ogc/collections/opportunities/items/" + record));
        // With its cursor, whoever missed the rest finds it among the changes.
        given().get("/v1/changes?collections=opportunities&since="
                        + data.get("cursor").asText())
                .then()
                .statusCode(200)
                .body("changes.findAll { it.id == '" + record + "' }.kind", equalTo(List.of("updated", "removed")));
        assertEquals(
                List.of("delivered", "delivered", "delivered"), deliveries().getList("deliveries.status"));
        assertEquals(
                3.0,
                meters.get("fuorigenova.webhook.attempts")
                        .tag("outcome", "delivered")
                        .counter()
                        .count());
        receiver.forget();
        deliver();
        assertEquals(List.of(), arrived());
    }

    @Test
    void aRecordThatFailsHoldsBackItsOwnAndNoOther() {
        String failing = newRecord();
        String other = newRecord();
        add(failing);
        change(failing);
        add(other);
        change(other);
        failFor(failing, 500);
        deliver();
        assertEquals(List.of("created"), arrivedOf(failing));
        assertEquals(List.of("created", "updated"), arrivedOf(other));
        String id = receiver.received().stream()
                .filter(message -> message.item().equals(failing))
                .findFirst()
                .orElseThrow()
                .id();
        administrator()
                .get(here("/deliveries?status=waiting"))
                .then()
                .body("deliveries.item", equalTo(List.of(failing, failing)))
                .body("deliveries.attempts.sum()", equalTo(1))
                .body("deliveries.find { it.attempts == 1 }.responseStatus", equalTo(500))
                .body("deliveries.find { it.attempts == 1 }.failure", equalTo("not-accepted"))
                .body(
                        "deliveries.find { it.attempts == 1 }.nextAttemptAt",
                        equalTo(clock.instant().plusSeconds(5).toString()));
        receiver.answers(204);
        receiver.forget();
        deliver();
        assertEquals(List.of(), arrived());
        clock.pass(Duration.ofSeconds(5));
        deliver();
        assertEquals(List.of("created", "updated"), arrivedOf(failing));
        assertEquals(id, receiver.received().getFirst().id());
        administrator().get(here("")).then().body("waiting", equalTo(0)).body("failingSince", nullValue());
    }

    @Test
    void givesADeliveryUpAfterTheTenthAttemptAndGoesOn() {
        String record = newRecord();
        add(record);
        change(record);
        failFor(record, 503);
        deliver();
        for (int attempt = 1; attempt < 10; attempt++) {
            clock.pass(Duration.ofHours(25));
            // Somebody else is told meanwhile, or all of it would be given up.
            database.query("update webhook set failing_since = null").run();
            courier.deliver(webhook);
        }
        assertEquals(10, arrivedOf(record).size());
        assertEquals(Set.of("created"), new TreeSet<>(arrivedOf(record)));
        administrator()
                .get(here("/deliveries?status=dead"))
                .then()
                .body("deliveries.attempts", equalTo(List.of(10)))
                .body("deliveries[0].nextAttemptAt", nullValue());
        assertEquals(
                1.0,
                meters.get("fuorigenova.webhook.attempts")
                        .tag("outcome", "dead")
                        .counter()
                        .count());
        receiver.answers(204);
        deliver();
        assertEquals("updated", arrivedOf(record).getLast());
        // And what was given up can be told once more.
        String dead =
                administrator().get(here("/deliveries?status=dead")).jsonPath().getString("deliveries[0].id");
        administrator()
                .body(Map.of("deliveries", List.of(dead)))
                .post(here("/replays"))
                .then()
                .statusCode(202)
                .body("dead", equalTo(0))
                .body("waiting", equalTo(1));
        deliver();
        assertEquals("created", arrivedOf(record).getLast());
        assertEquals(dead, receiver.received().getLast().id());
    }

    @Test
    void isGivenUpAfterDaysOfFailureAndGoesOnWhereItWasWhenItIsSwitchedOnAgain() {
        String record = newRecord();
        add(record);
        receiver.answers(500);
        deliver();
        administrator().get(here("")).then().body("active", equalTo(true)).body("failingSince", notNullValue());
        clock.pass(config.patience());
        courier.deliver(webhook);
        administrator().get(here("")).then().body("active", equalTo(false)).body("disabledAt", notNullValue());
        administrator().get("/v1/webhooks").then().body("webhooks.disabledAt", hasItem(notNullValue()));
        assertFalse(dispatch.due(clock.instant()).contains(webhook));
        receiver.answers(204);
        receiver.forget();
        change(record);
        clock.pass(Duration.ofDays(2));
        deliver();
        assertEquals(List.of(), arrived());
        administrator()
                .body(Map.of("url", PUBLIC, "collections", List.of("opportunities")))
                .put(here(""))
                .then()
                .statusCode(200)
                .body("active", equalTo(true))
                .body("disabledAt", nullValue())
                .body("failingSince", nullValue());
        leadTo(receiver.address("/hook"));
        assertTrue(dispatch.due(clock.instant()).contains(webhook));
        deliver();
        assertEquals(List.of("created", "updated"), arrivedOf(record));
    }

    @Test
    void believesAReceiverThatSaysItIsGone() {
        add(newRecord());
        receiver.answers(410);
        deliver();
        administrator()
                .get(here(""))
                .then()
                .body("active", equalTo(false))
                .body("disabledAt", notNullValue())
                .body("waiting", equalTo(1));
    }

    @Test
    void waitsForAsLongAsAReceiverAsks() {
        add(newRecord());
        receiver.answers((exchange, message) -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            ReceiverStub.answer(exchange, 429);
        });
        deliver();
        assertEquals(
                clock.instant().plusSeconds(120).toString(), deliveries().getString("deliveries[0].nextAttemptAt"));
    }

    @ParameterizedTest
    @CsvSource({
        "redirects, not-accepted, 302",
        "closes, no-connection,",
        "sleeps, timed-out,",
        "trickles, timed-out,",
        "is not there, no-connection,",
        "is not found, not-accepted, 404",
        "speaks otherwise, no-connection,"
    })
    void takesNothingButSuccessForSuccess(String what, String failure, Integer status) throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        switch (what) {
            case "redirects" ->
                receiver.answers((exchange, message) -> {
                    exchange.getResponseHeaders().add("Location", receiver.address("/elsewhere"));
                    ReceiverStub.answer(exchange, 302);
                });
            case "closes" -> receiver.answers((exchange, message) -> exchange.close());
            case "is not found" -> receiver.answers(404);
            case "is not there" -> receiver.close();
            case "trickles" -> leadTo(RawReceiver.trickling());
            case "speaks otherwise" -> leadTo(RawReceiver.saying("SSH-2.0-OpenSSH_9.2\r\n"));
            default ->
                receiver.answers((exchange, message) -> {
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        }
        add(newRecord());
        deliver();
        over.countDown();
        JsonPath told = deliveries();
        assertEquals(List.of("waiting"), told.getList("deliveries.status"));
        assertEquals(failure, told.getString("deliveries[0].failure"));
        assertEquals(status, told.<Integer>get("deliveries[0].responseStatus"));
        assertTrue(
                receiver.received().stream().noneMatch(message -> message.path().contains("elsewhere")));
    }

    @Test
    void anAnswerWithoutAnEndIsASuccessAllTheSame() {
        add(newRecord());
        receiver.answers((exchange, message) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[65_536];
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 10_000; i++) {
                    out.write(much);
                }
            }
        });
        deliver();
        assertEquals(List.of("delivered"), deliveries().getList("deliveries.status"));
    }

    @Test
    void signsWithBothSecretsForADay() {
        String next = administrator()
                .post(here("/secrets"))
                .then()
                .statusCode(201)
                .body("formerUntil", notNullValue())
                .extract()
                .path("secret");
        add(newRecord());
        deliver();
        ReceiverStub.Received both = receiver.received().getLast();
        assertEquals(List.of(both.signedWith(next), both.signedWith(secret)), both.signatures());
        assertTrue(both.isSignedNowWith(secret) && both.isSignedNowWith(next));
        clock.pass(config.overlap());
        add(newRecord());
        deliver();
        ReceiverStub.Received one = receiver.received().getLast();
        assertEquals(List.of(one.signedWith(next)), one.signatures());
    }

    @Test
    void severalWhoDeliverMakeEachDeliveryOnce() throws InterruptedException {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            records.add(newRecord());
            add(records.getLast());
            change(records.getLast());
        }
        List<Courier> couriers = List.of(courier, courier(sender), courier(sender));
        List<Thread> running = new ArrayList<>();
        for (Courier one : couriers) {
            running.add(Thread.ofPlatform().start(() -> {
                while (receiver.received().size() < 60) {
                    outbox.fill(webhook);
                    one.deliver(webhook);
                }
            }));
        }
        for (Thread thread : running) {
            thread.join();
        }
        deliver();
        assertEquals(60, receiver.received().size());
        assertEquals(
                60,
                receiver.received().stream()
                        .map(ReceiverStub.Received::id)
                        .distinct()
                        .count());
        for (String record : records) {
            assertEquals(List.of("created", "updated"), arrivedOf(record));
        }
    }

    @Test
    void whatSomebodyTookAndNeverMadeIsMadeByAnotherAfterAWhile() {
        String record = newRecord();
        add(record);
        outbox.fill(webhook);
        Courier dying =
                courier(new Sender(vertx, new Receivers(config), Duration.ofSeconds(1), new HttpClientOptions()) {
                    @Override
                    Attempt send(Message message) {
                        sender.send(message);
                        throw new IllegalStateException("it dies before it has stored what became of it");
                    }
                });
        dying.deliver(webhook);
        deliver();
        assertEquals(List.of("created"), arrivedOf(record));
        clock.pass(config.timeout().plusSeconds(15));
        deliver();
        assertEquals(List.of("created", "created"), arrivedOf(record));
        assertEquals(
                1,
                receiver.received().stream()
                        .map(ReceiverStub.Received::id)
                        .distinct()
                        .count());
    }

    @Test
    void takesNoMoreThanMayWait() {
        for (int i = 0; i < 3; i++) {
            add(newRecord());
        }
        database.query("""
                        insert into webhook_delivery (id, webhook_id, commit_number, collection, item_id, kind, committed_at,
                            created_at, next_attempt_at)
                        select gen_random_uuid(), :id, n, 'none', gen_random_uuid(), 'updated', now(), now(), now() + interval '9 days'
                        from generate_series(1, :most) n
                        """)
                .with("id", webhook)
                .with("most", config.mostWaiting() - 1)
                .run();
        deliver();
        assertEquals(List.of("created", "created", "created"), arrived());
        database.query("""
                        insert into webhook_delivery (id, webhook_id, commit_number, collection, item_id, kind, committed_at,
                            created_at, next_attempt_at)
                        values (gen_random_uuid(), :id, 1, 'none', gen_random_uuid(), 'updated', now(), now(), now() + interval '9 days')
                        """).with("id", webhook).run();
        String later = newRecord();
        add(later);
        deliver();
        assertEquals(List.of(), arrivedOf(later));
        database.query("delete from webhook_delivery where collection = 'none'").run();
        deliver();
        assertEquals(List.of("created"), arrivedOf(later));
    }

    @Test
    void tellsAllOnceMoreSinceACursor() {
        String before = newRecord();
        add(before);
        String since = given().get("/v1/changes?since=latest").jsonPath().getString("cursor");
        String record = newRecord();
        add(record);
        change(record);
        deliver();
        List<String> ids = receiver.received().stream()
                .filter(message -> message.item().equals(record))
                .map(ReceiverStub.Received::id)
                .toList();
        receiver.forget();
        administrator()
                .body(Map.of("since", since))
                .post(here("/replays"))
                .then()
                .statusCode(202)
                .body("cursor", equalTo(since));
        deliver();
        assertEquals(List.of("created", "updated"), arrivedOf(record));
        assertEquals(List.of(), arrivedOf(before));
        assertEquals(
                ids, receiver.received().stream().map(ReceiverStub.Received::id).toList());
    }

    @Test
    void sendsAnEventThatTellsNothing() {
        String delivery = administrator()
                .post(here("/tests"))
                .then()
                .statusCode(202)
                .extract()
                .path("delivery");
        deliver();
        ReceiverStub.Received told = receiver.received().getFirst();
        assertEquals("webhooks.test", told.type());
        assertEquals(delivery, told.id());
        assertTrue(told.isSignedNowWith(secret));
        assertTrue(told.json().at("/data/href").asText().endsWith(here("")));
        assertEquals(delivery, deliveries().getString("deliveries[0].id"));
    }

    @Test
    void checksTheAddressAgainAtEveryDelivery() {
        add(newRecord());
        outbox.fill(webhook);
        Sender strict = new Sender(vertx, new Receivers(config), Duration.ofSeconds(1), new HttpClientOptions());
        courier(strict).deliver(webhook);
        strict.close();
        assertEquals(List.of(), receiver.received());
        assertEquals("address-refused", deliveries().getString("deliveries[0].failure"));
    }

    @Test
    void oneThatRestsIsToldLater() {
        String record = newRecord();
        administrator()
                .body(Map.of("url", PUBLIC, "active", false))
                .put(here(""))
                .then()
                .body("active", equalTo(false))
                .body("disabledAt", nullValue());
        leadTo(receiver.address("/hook"));
        add(record);
        deliver();
        assertEquals(List.of(), arrived());
        administrator().body(Map.of("url", PUBLIC)).put(here("")).then().body("active", equalTo(true));
        leadTo(receiver.address("/hook"));
        deliver();
        assertEquals(List.of("created"), arrivedOf(record));
    }
}
