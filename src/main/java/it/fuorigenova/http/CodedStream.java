package it.fuorigenova.http;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream compressed on its way; one that breaks off must not look like one that has come to its end. */
record CodedStream(StreamingOutput plain, ContentCoding coding) implements StreamingOutput {

    @Override
    public void write(OutputStream to) throws IOException {
        Gate gate = new Gate(to);
        OutputStream coded = coding.around(gate);
        try {
            plain.write(coded);
        } catch (IOException | RuntimeException e) {
            gate.shut = true;
            throw e;
        } finally {
            // Whatever has happened, because compressors hold native memory. What they say in the end passes the gate
            // or not.
            coded.close();
        }
    }

    /** Lets through what is written until it is shut; what lies behind is closed by whoever opened it. */
    private static final class Gate extends FilterOutputStream {

        private boolean shut;

        Gate(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int b) throws IOException {
            if (!shut) {
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!shut) {
                out.write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!shut) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
