package it.fuorigenova.layer;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The values of one item as FlatGeobuf packs them: each after the number of its column, those that are null left out.
 */
final class FlatGeobufProperties {

    private static final int COLUMN = Short.BYTES;

    private ByteBuffer packed = ByteBuffer.allocate(4 * 1024).order(ByteOrder.LITTLE_ENDIAN);

    void begin() {
        packed.clear();
    }

    /** What has been packed since the beginning, as a vector of its feature. */
    int into(FlatBufferBuilder builder) {
        return builder.createByteVector(packed.array(), 0, packed.position());
    }

    void bytes(int column, byte @Nullable [] value) {
        if (value != null) {
            at(column, Integer.BYTES + value.length).putInt(value.length).put(value);
        }
    }

    void text(int column, @Nullable Object value) {
        if (value != null) {
            bytes(column, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    void integer(int column, @Nullable Long value) {
        if (value != null) {
            at(column, Long.BYTES).putLong(value);
        }
    }

    void number(int column, @Nullable Double value) {
        if (value != null) {
            at(column, Double.BYTES).putDouble(value);
        }
    }

    void flag(int column, @Nullable Boolean value) {
        if (value != null) {
            at(column, 1).put((byte) (value ? 1 : 0));
        }
    }

    private ByteBuffer at(int column, int more) {
        int needed = packed.position() + COLUMN + more;
        if (needed > packed.capacity()) {
            ByteBuffer larger =
                    ByteBuffer.allocate(Math.max(needed, packed.capacity() * 2)).order(ByteOrder.LITTLE_ENDIAN);
            packed = larger.put(packed.flip());
        }
        return packed.putShort((short) column);
    }
}
