package it.fuorigenova.sql;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What an installation may set about asking its database. */
@ConfigMapping(prefix = "fuorigenova.sql")
interface SqlConfig {

    /** How many requests may wait for a connection at the same time, whichever they wait for. */
    int mostWaiting();

    /** How long whoever joins a waiting line may have to expect to wait; else he is refused at once. */
    Duration longestWait();

    /** How many connections questions that take long may have at once, downloads among them. */
    int longQuestions();

    /** How many connections downloads may have at once. */
    int downloads();
}
