package it.fuorigenova.exchange;

import java.util.Locale;

/**
 * What was wrong with a row, or what was done to it. Texts are empty where there is nothing to say.
 *
 * @param severity whether the row was taken all the same
 * @param line line of the file or number of the feature; 0 where it is about the whole file
 * @param field column or property
 * @param value what stood there
 * @param reason why, in plain words; the same words for every row with the same defect
 * @param suggestion what to do, with the particulars of this row
 */
record Issue(Severity severity, long line, String field, String value, String reason, String suggestion) {

    enum Severity {
        REFUSED,
        NOTICE;

        /** As it is stored and shown. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
