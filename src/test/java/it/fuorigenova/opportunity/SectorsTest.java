package it.fuorigenova.opportunity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sector a record is for that states none. */
class SectorsTest {

    @Test
    void listensToActivitiesBeforeUsesAndToUsesBeforeThePast() {
        assertEquals(
                Sector.TOURISM,
                Sectors.derive(List.of("55.10"), List.of(LandUse.COMMERCIAL), List.of(), FormerUse.INDUSTRIAL));
        assertEquals(
                Sector.COMMERCE,
                Sectors.derive(List.of(), List.of(LandUse.COMMERCIAL), List.of(), FormerUse.INDUSTRIAL));
        assertEquals(
                Sector.HOUSING, Sectors.derive(List.of(), List.of(), List.of(LandUse.RESIDENTIAL), FormerUse.HOSPITAL));
        assertEquals(Sector.HEALTH, Sectors.derive(List.of(), List.of(), List.of(), FormerUse.HOSPITAL));
    }

    @Test
    void callsMixedWhatDiffersAndNothingWhatSaysNothing() {
        assertEquals(Sector.MIXED, Sectors.derive(List.of("55.10", "25.11"), List.of(), List.of(), null));
        assertEquals(
                Sector.LOGISTICS,
                Sectors.derive(List.of("x", "99"), List.of(LandUse.UNKNOWN), List.of(), FormerUse.PORT));
        assertNull(Sectors.derive(List.of(), List.of(), List.of(), FormerUse.UNKNOWN));
    }
}
