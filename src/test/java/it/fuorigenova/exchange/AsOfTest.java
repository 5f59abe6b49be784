package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day the name of a file tells. */
class AsOfTest {

    @ParameterizedTest
    @CsvSource({
        "comuni_2026-08-14.csv, 2026-08-14",
        "comuni_2024.csv, 2024-01-01",
        "comuni_italia_2023_full.geojson.gz, 2023-01-01",
        "Com01012023_g_WGS84, 2023-01-01",
        "Limiti01012023_g.zip, 2023-01-01",
        "code_changes_2023_2026.csv, ''",
        "comuni_20230.csv, ''",
        "comuni_2023-13-40.csv, 2023-01-01",
        "comuni.csv, ''"
    })
    void tellsTheDayOrTheFirstOfItsYear(String name, String day) {
        assertEquals(day, AsOf.in(name).map(Object::toString).orElse(""));
    }
}
