package it.fuorigenova.layer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer as they are written: numbers, texts and JSON strings go straight into one buffer, without an
 * object for each of them. Kept as a whole, or sent on in portions where there may be too many.
 */
public final class Output {

    private static final int PORTION = 32 * 1024;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final double[] POWER = {1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};
    private static final double WHOLE_LIMIT = 1e15;

    private final @Nullable OutputStream drain;
    private byte[] buffer;
    private int used;

    private Output(@Nullable OutputStream drain, int size) {
        this.drain = drain;
        this.buffer = new byte[size];
    }

    /** An output that keeps all it is given. */
    public static Output kept(int expectedBytes) {
        return new Output(null, Math.max(expectedBytes, 1024));
    }

    /** An output that sends on what it is given, in portions. */
    public static Output into(OutputStream drain) {
        return new Output(drain, PORTION * 2);
    }

    /** What was kept. */
    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, used);
    }

    /** Sends on what has come together, if it is worth it; to be called between items. */
    public void drain() throws IOException {
        if (used >= PORTION) {
            flush();
        }
    }

    /** Sends on all there is. */
    public void flush() throws IOException {
        if (drain != null) {
            drain.write(buffer, 0, used);
            drain.flush();
            used = 0;
        }
    }

    /** How many bytes have been written and not sent on. */
    int size() {
        return used;
    }

    /** Takes back what was written since there were so many bytes. */
    void backTo(int size) {
        used = size;
    }

    /** Bytes as they are. */
    public Output bytes(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
        return this;
    }

    /** What remains of a buffer, as it is. */
    public Output bytes(ByteBuffer bytes) {
        int length = bytes.remaining();
        room(length);
        bytes.get(buffer, used, length);
        used += length;
        return this;
    }

    /** Text as it is. */
    public Output text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One character of ASCII. */
    public Output ascii(char character) {
        room(1);
        buffer[used++] = (byte) character;
        return this;
    }

    /** Text as a JSON string (RFC 8259, section 7). */
    public Output string(String text) {
        return string(text.getBytes(StandardCharsets.UTF_8));
    }

    /** UTF-8 as a JSON string (RFC 8259, section 7). */
    public Output string(byte[] utf8) {
        room(utf8.length * 6 + 2);
        byte[] to = buffer;
        int at = used;
        to[at++] = '"';
        for (byte b : utf8) {
            // Bytes of longer characters are negative, and stand for themselves.
            if (b >= 0 && (b < 0x20 || b == '"' || b == '\\')) {
                at = escaped(to, at, b);
            } else {
                to[at++] = b;
            }
        }
        to[at++] = '"';
        used = at;
        return this;
    }

    private static int escaped(byte[] to, int from, byte b) {
        int at = from;
        to[at++] = '\\';
        switch (b) {
            case '"', '\\' -> to[at++] = b;
            case '\n' -> to[at++] = 'n';
            case '\r' -> to[at++] = 'r';
            case '\t' -> to[at++] = 't';
            default -> {
                to[at++] = 'u';
                to[at++] = '0';
                to[at++] = '0';
                to[at++] = HEX[b >> 4];
                to[at++] = HEX[b & 15];
            }
        }
        return at;
    }

    /** A whole number. */
    public Output number(long value) {
        if (value == Long.MIN_VALUE) {
            return text(Long.toString(value));
        }
        room(20);
        if (value < 0) {
            buffer[used++] = '-';
        }
        digits(Math.abs(value));
        return this;
    }

    /** A number with as many digits as tell it from every other double; what is no number is {@code null}. */
    public Output number(double value) {
        if (!Double.isFinite(value)) {
            return text("null");
        }
        return value == Math.rint(value) && Math.abs(value) < WHOLE_LIMIT
                ? number((long) value)
                : text(Double.toString(value));
    }

    /** A figure rounded to some decimals, without zeros at its end and never with an exponent. */
    public Output rounded(double value, int decimals) {
        double scaled = Math.rint(Math.abs(value) * POWER[decimals]);
        if (!(scaled < WHOLE_LIMIT)) {
            return number(value);
        }
        room(24);
        long whole = (long) scaled;
        long power = (long) POWER[decimals];
        if (value < 0 && whole != 0) {
            buffer[used++] = '-';
        }
        digits(whole / power);
        fraction(whole % power, power);
        return this;
    }

    private void fraction(long fraction, long power) {
        if (fraction != 0) {
            buffer[used++] = '.';
            long rest = fraction;
            for (long unit = power / 10; rest != 0; unit /= 10) {
                buffer[used++] = (byte) ('0' + rest / unit);
                rest %= unit;
            }
        }
    }

    private void digits(long value) {
        int length = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            length++;
        }
        long rest = value;
        for (int place = used + length - 1; place >= used; place--) {
            buffer[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += length;
    }

    private void room(int more) {
        if (used + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, used + more));
        }
    }
}
