package it.fuorigenova.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What an installation may set about the files that partners send. */
@ConfigMapping(prefix = "fuorigenova.import")
interface DeliveryConfig {

    /** Where files wait for their turn; a folder among the temporary ones, if none is named. */
    Optional<String> folder();

    /** How many files of one organisation may wait at once. */
    @WithDefault("20")
    int mostWaiting();

    /** How many may follow the progress of imports at the same time on one instance. */
    @WithDefault("50")
    int followers();
}
