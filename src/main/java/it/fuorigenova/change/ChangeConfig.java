package it.fuorigenova.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation may set about the changes it tells of. */
@ConfigMapping(prefix = "fuorigenova.change")
interface ChangeConfig {

    /** How many may follow at the same time on one instance. */
    @WithDefault("200")
    int followers();

    /** How long a change is kept that a later one of the same item follows; the last one is kept for ever. */
    @WithDefault("P90D")
    Duration keep();
}
