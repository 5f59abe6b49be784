package it.fuorigenova.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Takes the record separators (RFC 8142) out of a GeoJSON text sequence: between two objects a blank does as well. */
final class RecordSeparators extends FilterInputStream {

    private static final byte SEPARATOR = 0x1e;

    RecordSeparators(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int found = super.read();
        return found == SEPARATOR ? ' ' : found;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        for (int i = offset; i < offset + got; i++) {
            if (target[i] == SEPARATOR) {
                target[i] = ' ';
            }
        }
        return got;
    }
}
