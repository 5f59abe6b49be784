package it.fuorigenova.participation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What an installation may set about what people say. */
@ConfigMapping(prefix = "fuorigenova.participation")
interface ParticipationConfig {

    /** How many contributions may come from one address in the time below. */
    int mostFromOne();

    /** After what time as many more may. */
    Duration per();

    /** How long text and address are kept after the answer. */
    Duration keepAnswered();

    /** How long they are kept where nobody answers. */
    Duration keepWaiting();

    /** How many enquiries an organisation must have answered before it is told how fast. */
    int leastAnswered();
}
