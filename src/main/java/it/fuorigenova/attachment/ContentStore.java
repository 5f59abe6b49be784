package it.fuorigenova.attachment;

import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/** Where bytes are kept, each under its sum: the same bytes are there once, however often they are sent. */
interface ContentStore {

    /** Keeps bytes: when this returns, they outlive the process and the machine. */
    void keep(Content content);

    /** Opens what is kept under a sum; whoever asks closes it. */
    InputStream open(String sum);

    /** Forgets what is kept under a sum; nothing happens where nothing is. */
    void forget(String sum);

    /** Forgets what somebody began to keep before a moment and was killed over. */
    void forgetUnfinished(Instant before);

    /** Shows all that is kept, in no particular order. */
    void forEach(Consumer<Kept> reader);

    /**
     * What is kept.
     *
     * @param sum SHA-256, in hexadecimal digits
     */
    record Kept(String sum, Instant since) {}
}
