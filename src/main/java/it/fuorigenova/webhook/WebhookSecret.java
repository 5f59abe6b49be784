package it.fuorigenova.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What deliveries are signed with, as its owner has it: {@code whsec_} and 32 bytes in base64 (Standard Webhooks, "Signature
 * scheme").
 */
record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    /** A new one. */
    static WebhookSecret make() {
        byte[] drawn = new byte[BYTES];
        CHANCE.nextBytes(drawn);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(drawn));
    }

    /**
     * Signs a message.
     *
     * @param id its identifier
     * @param second when it is sent, in seconds since 1970
     * @param body what is sent, to the byte
     */
    String sign(String id, long second, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(text.substring(PREFIX.length())), "HmacSHA256"));
            byte[] content = (id + '.' + second + '.' + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** Never what it is. */
    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
