package it.fuorigenova.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

        /**
         * Addresses to which files are sent: there a body may be larger, and takes longer. A star stands for a part of the
         * path that varies.
         */
        Map<String, Files> files();

        /** How long an answer may take to be read whole; then the line is cut. */
        Duration longestAnswer();
    }

    /** What may be sent to one address. */
    interface Files {

        /** What may be sent to an address; empty where it is no more than to any other. */
        static Optional<Files> at(@Nullable String path, Map<String, Files> all) {
            return all.entrySet().stream()
                    .filter(entry -> isAt(entry.getKey(), String.valueOf(path)))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        private static boolean isAt(String pattern, String path) {
            List<String> wanted = List.of(pattern.split("/", -1));
            List<String> found = List.of(path.split("/", -1));
            return wanted.size() == found.size()
                    && IntStream.range(0, wanted.size())
                            .allMatch(i ->
                                    wanted.get(i).equals("*") || wanted.get(i).equals(found.get(i)));
        }

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
