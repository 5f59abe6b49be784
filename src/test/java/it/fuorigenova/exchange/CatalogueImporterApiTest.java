package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.sql.Database;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A catalogue comes in as a file: what it says is stored, or refused row by row in plain words. Nothing of it stays. */
@QuarkusTest
class CatalogueImporterApiTest {

    private static final String HEADER = "code,name_it,name_en,definition_it,definition_en,theme,unit,polarity,"
            + "aggregation,weight_code,min_population,formula\n";
    private static final String WORDS = ",n,n,d,d,test,";

    @Inject
    ImportFiles importFiles;

    @Inject
    Database database;

    private static SourceFile catalogue(String rows) {
        return SourceFile.of("catalogue.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private Imported load(String rows) {
        return Rehearsal.of(importFiles, List.of(catalogue(rows)), List::of).last();
    }

    private List<String> described() {
        return database.query("""
                        select code || ' ' || origin || ' ' || unit || ' ' || aggregation || ' '
                            || coalesce(weight_code, '-') || ' ' || coalesce(numerator_code, '-') || ' '
                            || coalesce(denominator_code, '-') as line
                        from indicator where theme = 'test' order by code collate "C"
                        """).list(row -> row.text("line"));
    }

    @Test
    void storesWhatARowSaysAndWhatFollowsFromItsFormula() {
        String rows = "beds" + WORDS + "assets,neutral,sum,,0,\n"
                + "beds_per_1000_residents" + WORDS
                + "assets/1000_persons,neutral,weighted-mean,,0,\"ratio(beds, latest(population, 3y)) * 1000\"\n";
        Rehearsal twice = Rehearsal.of(importFiles, List.of(catalogue(rows), catalogue(rows)), this::described);
        assertEquals(
                List.of(
                        "dry-run: read 2 = taken 2 + unchanged 0 + refused 0",
                        "dry-run: read 2 = taken 0 + unchanged 2 + refused 0"),
                twice.sums());
        assertEquals(
                List.of(
                        "beds imported assets sum - - -",
                        "beds_per_1000_residents imported assets/1000_persons weighted-mean population beds population"),
                twice.answers());
    }

    @Test
    void refusesRowByRowInPlainWords() {
        Imported imported = load("Beds" + WORDS + "assets,neutral,sum,,0,\n"
                + "beds,,n,d,d,test,assets,good,sums,,many,\n"
                + "beds" + WORDS + "assets,neutral,sum,,0,\n"
                + "beds" + WORDS + "assets,neutral,sum,,0,\n"
                + "altitude_m" + WORDS + "km,neutral,sum,,0,\n"
                + "heights" + WORDS + "m,neutral,weighted-mean,populatoin,0,\n");
        assertEquals("dry-run: read 6 = taken 1 + unchanged 0 + refused 5", imported.sum());
        assertEquals(
                List.of(
                        "refused 2 code [Beds] The row does not name an indicator"
                                + " | Write its code: small letters, digits and _, as population",
                        "refused 3 name_it [] The row has no name_it"
                                + " | Write it: people read it, or values are checked against it",
                        "refused 3 polarity [good] The word is not in the list"
                                + " | Known: high-is-good, low-is-good, neutral",
                        "refused 3 aggregation [sums] The word is not in the list"
                                + " | Is sum meant? Known: not-aggregable, sum, weighted-mean",
                        "refused 3 min_population [many] The figure is not a whole number that can be right"
                                + " | Between 0 and 2147483647",
                        "refused 5 code [beds] The file has described this indicator before"
                                + " | Keep one of the rows; the first was read",
                        "refused 6 unit [km] Values are stored that are something else"
                                + " | They are of type number in m: write that, or take another code",
                        "refused 7 weight_code [populatoin] No indicator has this code | Is population meant?"),
                imported.issues());
    }

    @Test
    void refusesFormulasThatCannotBeComputedOrShouldNot() {
        Imported imported = load("a" + "1" + WORDS + "persons,neutral,sum,,0,a2 + population\n"
                + "a2" + WORDS + "persons,neutral,sum,,0,a1 + population\n"
                + "a3" + WORDS + "persons,neutral,sum,,0,populaton + households\n"
                + "a4" + WORDS + "persons,neutral,sum,,0,population + area_km2\n"
                + "a5" + WORDS + "persons,neutral,weighted-mean,,0,\"ratio(population, area_km2)\"\n"
                + "a6" + WORDS + "kEUR,neutral,weighted-mean,,0,\"ratio(firms_turnover_keur, firms_employees)\"\n"
                + "a7" + WORDS + "persons/km2,neutral,sum,,0,\"ratio(population, area_km2)\"\n"
                + "a8" + WORDS + "%,neutral,weighted-mean,,0,\"share(commuters_in, commuters_in + commuters_out)\"\n"
                + "a9" + WORDS + "1,neutral,not-aggregable,,0,\"ratio(snai_class, population)\"\n"
                + "b1" + WORDS + "persons,neutral,not-aggregable,,0,\"latest(population, 3y)\"\n"
                + "b2" + WORDS + "persons,neutral,sum,,0,a3 + population\n");
        assertEquals(11, imported.result().refused());
        assertEquals(
                List.of(
                        "a1 + population: The formula leads in a circle | a2 is computed from what is computed from it",
                        "a2 + population: The formula leads in a circle | a1 is computed from what is computed from it",
                        "a3 + population: The formula uses a code that no indicator has | What is a3; is b2"
                                + " meant?",
                        "latest(population, 3y): No period leads the formula | Leave one of the codes outside of"
                                + " latest(...)",
                        "persons: The unit is not what the formula gives | It gives persons/km2: write that, or change"
                                + " the formula",
                        "population + area_km2: Figures of different units are put together | persons and km2",
                        "populaton + households: The formula uses a code that no indicator has | What is populaton; is"
                                + " population meant?",
                        "ratio(snai_class, population): The formula computes with something that is no number |"
                                + " snai_class is a class",
                        "sum: Ratios are not added up | Write weighted-mean, which gives a group the ratio of its sums,"
                                + " or not-aggregable",
                        "weighted-mean: A group's ratio is weighed by what is below the line, which is not one indicator"
                                + " that is added up | Give what is below the line a code of its own, with aggregation"
                                + " sum, or write not-aggregable",
                        "0: The formula would publish what is computed from withheld values | firms_turnover_keur is"
                                + " withheld below 1000 inhabitants: write at least so many"),
                imported.issues().stream()
                        .map(issue -> issue.replaceAll("^refused \\d+ \\w+ \\[(.*?)\\] ", "$1: "))
                        .sorted((one, other) -> (one.startsWith("0") ? "z" + one : one)
                                .compareTo(other.startsWith("0") ? "z" + other : other))
                        .toList());
    }

    @Test
    void warnsWhereWithheldValuesWouldBePublished() {
        Imported imported = load("firms_turnover_keur" + WORDS + "kEUR,neutral,sum,,10,\n");
        assertEquals(
                List.of("notice 2 min_population [10] The row publishes values that were withheld so far | Values were"
                        + " withheld below 1000 inhabitants"),
                imported.issues());
    }

    @Test
    void takesDescriptionsOfSources() {
        SourceFile file = SourceFile.of(
                "sources.csv",
                "id,title,publisher,licence\nistat_x,Censimento,ISTAT,CC BY 4.0\n,Nothing,,\n"
                        .getBytes(StandardCharsets.UTF_8));
        Rehearsal twice = Rehearsal.of(importFiles, List.of(file, file), List::of);
        assertEquals(
                List.of(
                        "dry-run: read 2 = taken 1 + unchanged 0 + refused 1",
                        "dry-run: read 2 = taken 0 + unchanged 1 + refused 1"),
                twice.sums());
    }
}
