package it.fuorigenova.exchange;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The whole file cannot be taken; nothing of it is stored. The message is for whoever sent the file. */
public final class FileRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String suggestion;

    public FileRefusedException(String reason, String suggestion) {
        this(0, reason, suggestion, null);
    }

    /** With the line or feature at which reading had to stop, and what was met there. */
    public FileRefusedException(long line, String reason, String suggestion, @Nullable Throwable cause) {
        super(reason, cause);
        this.line = line;
        this.suggestion = suggestion;
    }

    /** Line or feature, 0 where it is about the whole file. */
    public long line() {
        return line;
    }

    /** What to do. */
    public String suggestion() {
        return suggestion;
    }
}
