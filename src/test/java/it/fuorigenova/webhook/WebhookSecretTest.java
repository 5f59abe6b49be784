package it.fuorigenova.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Deliveries are signed as the specification says. */
class WebhookSecretTest {

    /** The example of the specification's own libraries. */
    @Test
    void signsAsOthersDo() {
        WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}"));
    }

    @Test
    void hasThirtyTwoBytesOfChanceAndKeepsThemToItself() {
        WebhookSecret one = WebhookSecret.make();
        assertTrue(one.text().matches("whsec_[A-Za-z0-9+/]{43}="), one::text);
        assertNotEquals(one.text(), WebhookSecret.make().text());
        assertEquals("whsec_...", one.toString());
    }
}
