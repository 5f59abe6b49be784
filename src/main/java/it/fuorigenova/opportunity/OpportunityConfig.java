package it.fuorigenova.opportunity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an installation may set about its opportunities. */
@ConfigMapping(prefix = "fuorigenova.opportunity")
public interface OpportunityConfig {

    /** About how long a confirmation holds. */
    Freshness freshness();

    /** About how long a confirmation holds. */
    interface Freshness {

        /** Days after its last confirmation by which a record should be confirmed again. */
        @WithDefault("180")
        int days();
    }
}
