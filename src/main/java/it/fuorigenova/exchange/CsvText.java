package it.fuorigenova.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Finds the encoding of a text by reading all of it once: a guess from the beginning would be a guess. */
final class CsvText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvText() {}

    /**
     * UTF-8 where every byte is; UTF-16 where a mark says so; else windows-1252.
     *
     * @throws FileRefusedException where it is none of them, or no text
     */
    static Charset charset(Content content) throws IOException {
        byte[] head = content.head(2);
        String mark = HexFormat.of().formatHex(head);
        if (mark.equals("fffe") || mark.equals("feff")) {
            return StandardCharsets.UTF_16;
        }
        if (decodes(content, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (decodes(content, WINDOWS)) {
            return WINDOWS;
        }
        throw new FileRefusedException(
                "The text is neither UTF-8 nor windows-1252", "Save the file as CSV in UTF-8 and import it again");
    }

    /** Opens the text behind its byte order mark, if it has one. */
    static BufferedReader open(InputStream in, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset), 1 << 17);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static boolean decodes(Content content, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = content.open()) {
            boolean end = false;
            while (!end) {
                int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = got < 0;
                bytes.position(bytes.position() + Math.max(got, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), end);
                if (result.isError()) {
                    return false;
                }
                refuseBinary(chars.flip());
                bytes.compact();
            }
        }
        return true;
    }

    private static void refuseBinary(CharBuffer text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0) {
                throw new FileRefusedException(
                        "The file is not text: it holds bytes that no text has",
                        "Send CSV, GeoJSON or a zipped Shapefile");
            }
        }
    }
}
