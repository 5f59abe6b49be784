package it.fuorigenova.exchange;

import java.util.Set;

/**
 * Loads one kind of file. An importer is a bean; it is found by the header of the file, runs inside one transaction
 * for the file, and accounts for every row: read = taken + unchanged + refused, or the import fails.
 */
public interface Importer {

    /** What it loads, for people: {@code indicators}. */
    String kind();

    /** When its turn comes among files given together. */
    Stage stage();

    /** Columns without which a file is not of this kind; also used to say which kind an unknown file is nearest to. */
    Set<String> requires();

    /** Whether the file is of this kind. The first importer, by stage, that says yes gets it. */
    default boolean recognises(Header header) {
        return header.hasAll(requires());
    }

    /**
     * Loads the rows.
     *
     * @param file where they come from and the day they are for
     * @param rows the rows, not yet read
     * @param report what was refused or changed on the way
     * @return what became of the rows that were not refused
     * @throws FileRefusedException where nothing of the file can be taken
     */
    Tally load(SourceFile file, RowReader rows, Report report);
}
