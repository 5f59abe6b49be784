package it.fuorigenova.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What an installation may set about whom it tells of changes. */
@ConfigMapping(prefix = "fuorigenova.webhook")
interface WebhookConfig {

    /** Whether this instance delivers at all. */
    @WithDefault("true")
    boolean deliver();

    /** Whether addresses without TLS are taken. */
    @WithDefault("false")
    boolean plainHttp();

    /** Whether addresses of private networks are taken. */
    @WithDefault("false")
    boolean privateNetworks();

    /** The ports that may be sent to, each a number or two of them as {@code 1024-65535}. */
    @WithDefault("443")
    List<String> ports();

    /** How long a receiver has for his answer. */
    @WithDefault("PT15S")
    Duration timeout();

    /** How many deliveries of one webhook are tried at the same time. */
    @WithDefault("4")
    int atOnce();

    /** How many deliveries of a webhook may wait before no more changes are taken for it. */
    @WithDefault("1000")
    int mostWaiting();

    /** How long one signs on whose place a new secret has taken. */
    @WithDefault("P1D")
    Duration overlap();

    /** After how long without a success a webhook is given up. */
    @WithDefault("P5D")
    Duration patience();

    /** How long it is remembered what became of a delivery. */
    @WithDefault("P30D")
    Duration keep();
}
