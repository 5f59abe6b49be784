package it.fuorigenova.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What an installation may set about its answers. */
@ConfigMapping(prefix = "fuorigenova")
public interface HttpConfig {

    /** About requests. */
    Http http();

    /** About the cursors of pages. */
    Cursors cursor();

    /** About requests. */
    interface Http {

        /** The largest body that is read; below {@code quarkus.http.limits.max-body-size}, which says nothing. */
        MemorySize bodyLimit();

        /** How long a body may take to arrive whole; then the line is cut. */
        Duration longestBody();

        /** Addresses to which files are sent: there a body may be larger, and takes longer. */
        Map<String, Files> files();

        /** How long an answer may take to be read whole; then the line is cut. */
        Duration longestAnswer();
    }

    /** What may be sent to one address. */
    interface Files {

        /** The largest body that is read there; below {@code quarkus.http.limits.max-body-size}, which says nothing. */
        MemorySize limit();

        /** How long it may take to arrive whole. */
        Duration longest();
    }

    /** About the cursors of pages. */
    interface Cursors {

        /** What seals them. Without it, a secret that the installation made for itself and keeps in its database. */
        Optional<String> secret();
    }
}
