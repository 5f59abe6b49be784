package it.fuorigenova.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** Bytes that can be read more than once, each time from the beginning. */
interface Content {

    /** Opens the bytes; the progress hears how many of {@link #size} were consumed. */
    InputStream open(LongConsumer progress) throws IOException;

    /** How many bytes reading it consumes. */
    long size();

    default InputStream open() throws IOException {
        return open(bytes -> {});
    }

    /** The first bytes, fewer where there are fewer. */
    default byte[] head(int length) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(length);
        }
    }

    static Content of(Path path) {
        return new Content() {
            @Override
            public InputStream open(LongConsumer progress) throws IOException {
                return new CountedStream(Files.newInputStream(path), progress);
            }

            @Override
            public long size() {
                return path.toFile().length();
            }
        };
    }

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public InputStream open(LongConsumer progress) {
                return new CountedStream(new ByteArrayInputStream(bytes), progress);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }

    /** The same, unpacked by gzip and guarded against bombs. */
    default Content gunzipped() {
        Content packed = this;
        return new Content() {
            @Override
            public InputStream open(LongConsumer progress) throws IOException {
                return new GuardedStream(new GZIPInputStream(packed.open(progress), 1 << 16), packed.size());
            }

            @Override
            public long size() {
                return packed.size();
            }
        };
    }
}
