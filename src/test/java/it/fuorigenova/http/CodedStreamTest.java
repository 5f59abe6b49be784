package it.fuorigenova.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodedStreamTest {

    private static final byte[] TEXT = "In montagna, ".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    private static InputStream decoded(ContentCoding coding, ByteArrayOutputStream coded) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(coded.toByteArray());
        return switch (coding) {
            case BROTLI -> new BrotliInputStream(bytes);
            case GZIP -> new GZIPInputStream(bytes);
        };
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameForWhoeverDecodesIt(ContentCoding coding) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        new CodedStream(to -> to.write(TEXT), coding).write(coded);
        assertArrayEquals(TEXT, decoded(coding, coded).readAllBytes());
    }

    @ParameterizedTest
    @EnumSource
    void isNoWholeWhereItBreaksOff(ContentCoding coding) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        CodedStream stream = new CodedStream(
                to -> {
                    to.write(TEXT);
                    to.flush();
                    throw new IOException("nobody waits for it any more");
                },
                coding);
        assertThrows(IOException.class, () -> stream.write(coded));
        assertThrows(IOException.class, () -> decoded(coding, coded).readAllBytes());
    }
}
