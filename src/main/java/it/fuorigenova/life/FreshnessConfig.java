package it.fuorigenova.life;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

/** What an installation may set about records that grow old. */
@ConfigMapping(prefix = "fuorigenova.freshness")
interface FreshnessConfig {

    /**
     * Days after the one by which a published record should have been confirmed, before it goes back into review; without
     * it none does.
     */
    OptionalInt graceDays();
}
