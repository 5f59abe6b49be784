package it.fuorigenova.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read. */
final class CountedStream extends FilterInputStream {

    private final LongConsumer taker;

    CountedStream(InputStream in, LongConsumer taker) {
        super(in);
        this.taker = taker;
    }

    @Override
    public int read() throws IOException {
        int found = super.read();
        if (found >= 0) {
            taker.accept(1);
        }
        return found;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        if (got > 0) {
            taker.accept(got);
        }
        return got;
    }
}
