package it.fuorigenova.opportunity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How complete and how fresh a record is. */
class AppraisalTest {

    @Test
    void givesWeightsThatSumToAHundred() {
        assertEquals(100, Stream.of(Wish.values()).mapToInt(Wish::weight).sum());
    }

    @Test
    void findsNothingMissingInAFullRecord() {
        Appraisal appraisal = Appraisal.of(FullRecord.full("1", null), 180);
        assertEquals(100, appraisal.completeness());
        assertEquals(List.of(), appraisal.missingFields());
    }

    @Test
    void namesWhatABareRecordMissesTheWeightiestFirst() {
        Appraisal appraisal = Appraisal.of(FullRecord.bare("1", null, null), 180);
        assertEquals(0, appraisal.completeness());
        assertEquals(
                List.of("permittedUses", "documents", "heritageConstraint", "plotM2"),
                appraisal.missingFields().subList(0, 4));
        assertEquals(Wish.values().length, appraisal.missingFields().size());
    }

    @Test
    void countsAConfirmationForItsDaysAndNoneWhereNobodyConfirmed() {
        assertEquals(
                LocalDate.of(2026, 11, 28),
                Appraisal.of(FullRecord.full("1", null), 180).confirmBy());
        assertNull(Appraisal.of(FullRecord.bare("1", null, null), 180).confirmBy());
    }
}
