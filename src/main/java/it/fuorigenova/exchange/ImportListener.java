package it.fuorigenova.exchange;

/** Hears how an import goes on. */
public interface ImportListener {

    /** Hears nothing. */
    ImportListener NOBODY = new ImportListener() {};

    /** A file is about to be loaded; so many bytes will be reported as read. */
    default void begins(String fileName, String kind, long bytes) {}

    /** So many more bytes of it were read. */
    default void readOn(long bytes) {}

    /** A layer of an archive was left alone because it is of no known kind, while others of the archive are. */
    default void passedOver(String fileName, String why) {}

    /** A file has ended; the report may be read only now. */
    default void ended(ImportResult result, Report report) {}
}
