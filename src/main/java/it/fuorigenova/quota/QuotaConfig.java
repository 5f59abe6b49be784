package it.fuorigenova.quota;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** How much each caller may ask for. */
@ConfigMapping(prefix = "fuorigenova.quota")
interface QuotaConfig {

    /** Whether anything is limited at all. */
    boolean enabled();

    /** Whether callers on this machine, which a proxy has not forwarded, are limited like others. */
    boolean thisMachine();

    /** Of how many callers purses are kept; of more than these, who asked least recently begins anew. */
    int purses();

    /** What callers from one address may ask for. */
    Allowance address();

    /** What callers with one key may ask for, wherever they are. */
    Allowance key();

    /** How many requests an organisation may make in a month with all its keys, by its key in addresses. */
    Map<String, Long> monthly();

    /** So many requests in such a time. */
    interface Allowance {

        /** How many, all of which may come at once. */
        long requests();

        /** After what time as many more may. */
        Duration per();
    }
}
