package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OutputTest {

    private static String written(Consumer<Output> writer) {
        Output out = Output.kept(1);
        writer.accept(out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void writesFiguresWithoutZerosAtTheirEnd() {
        assertEquals("8.9325", written(out -> out.rounded(8.9325, 7)));
        assertEquals("9.3013805", written(out -> out.rounded(9.30138052, 7)));
        assertEquals("-0.0000001", written(out -> out.rounded(-1e-7, 7)));
        assertEquals("0", written(out -> out.rounded(-1e-9, 7)));
        assertEquals("-180", written(out -> out.rounded(-180, 7)));
        assertEquals("1493826.127", written(out -> out.rounded(1493826.1267, 3)));
        assertEquals("10.05", written(out -> out.rounded(10.05, 7)));
    }

    @Test
    void writesNumbersThatReadBackTheSame() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Random random = new Random(2);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            String text = written(out -> out.number(value));
            assertEquals(Double.isFinite(value) ? value : 0, json.readTree(text).asDouble(), text);
        }
        assertEquals("65614", written(out -> out.number(65614.0)));
        assertEquals("-9223372036854775808", written(out -> out.number(Long.MIN_VALUE)));
        assertEquals("null", written(out -> out.number(Double.NaN)));
    }

    @Test
    void writesAnyTextAsAJsonString() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(40), 0, 0x2FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertEquals(text, json.readTree(written(out -> out.string(text))).asText());
        }
    }
}
