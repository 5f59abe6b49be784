package it.fuorigenova.exchange;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * What comes out of a packed file: stops at archives that unpack to more than they can honestly hold, and says of a
 * broken one that it is broken.
 */
class GuardedStream extends FilterInputStream {

    /** The largest file anyone has reason to send: one million features as GeoJSON are half a gigabyte. */
    static final long MOST_BYTES = 8L << 30;

    /** Text shrinks 10 to 30 times; beyond this it is a bomb. Small files may do as they like. */
    static final int MOST_TIMES = 200;

    static final long SMALL = 64L << 20;

    private final long packedSize;
    private long unpacked;

    GuardedStream(InputStream in, long packedSize) {
        super(in);
        this.packedSize = packedSize;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = readOrRefuse(target, offset, length);
        if (got > 0) {
            unpacked += got;
            check(unpacked, packedSize);
        }
        return got;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int readOrRefuse(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (EOFException e) {
            throw new FileRefusedException(
                    0, "The file is cut: its packed content ends too early", "Fetch the file again", e);
        } catch (ZipException e) {
            throw new FileRefusedException(0, "The packed content is damaged", "Fetch the file again", e);
        }
    }

    /** Refuses what unpacks to too much. */
    static void check(long unpacked, long packedSize) {
        boolean bomb = unpacked > SMALL && packedSize > 0 && unpacked / packedSize > MOST_TIMES;
        if (bomb || unpacked > MOST_BYTES) {
            throw new FileRefusedException(
                    "The file unpacks to more than %d MB from %d kB: that is not data, or far too much of it"
                            .formatted(unpacked >> 20, packedSize >> 10),
                    "Unpack it, look at it, and import the parts");
        }
    }
}
