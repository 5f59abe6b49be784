package it.fuorigenova.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.cql2.Cql2Exception;
import it.fuorigenova.cql2.Cql2Filter;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlPart;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few municipalities are named and many are joined; who is found is the same. */
@QuarkusTest
class MunicipalityFilterApiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final FilterSubject.Ids TOO_MANY = statement -> Collections.nCopies(301, "many");

    @Inject
    FilterFunctions functions;

    @Inject
    Database database;

    private SqlPart condition(String filter, FilterSubject.Ids ids) throws Cql2Exception {
        FilterSubject subject = new FilterSubject(
                Queryables.of(List.of(Property.of("kind", PropertyType.TEXT, "item.kind", "Tipo", "Kind"))),
                Optional.of(new Layer.Belonging(
                        "item.municipality_id", "(select id from territory where kind = 'municipality')")),
                new FilterSubject.Surroundings(functions, ids),
                TODAY);
        return FilterCompiler.compile(Cql2Filter.ofText(filter), subject, Crs.CRS84);
    }

    private List<String> read(SqlPart statement) {
        List<String> ids = new ArrayList<>();
        database.read(statement).forEach(row -> ids.add(String.valueOf(row.text(0))));
        return ids;
    }

    private List<String> found(SqlPart condition) {
        return read(SqlPart.of("select item.id from opportunity item where ")
                .then(condition)
                .then(" order by item.id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator('minutes_to_pole') < 30",
                "NOT indicator('minutes_to_pole') < 30",
                "indicator('minutes_to_pole') IS NULL",
                "indicator('minutes_to_pole') < 30 AND indicator('population') > 10000 AND kind = 'building'",
                "indicator('minutes_to_pole') < 30 OR kind = 'building'",
                "kind <> 'building' AND (indicator('population') < 1000 OR indicator('snai_class') = 'E')",
                "indicator('minutes_to_pole') < 0"
            })
    void findsTheSameWhetherMunicipalitiesAreNamedOrJoined(String filter) throws Cql2Exception {
        SqlPart named = condition(filter, this::read);
        SqlPart joined = condition(filter, TOO_MANY);
        assertTrue(named.text().contains("any (?::uuid[])"), named::text);
        assertTrue(joined.text().contains(" in (select municipality.id"), joined::text);
        assertEquals(found(joined), found(named));
    }

    @Test
    void asksOfTheItemsThemselvesWhereUnknownIsNotUntrue() throws Cql2Exception {
        SqlPart condition = condition("NOT (indicator('minutes_to_pole') < 30 AND kind = 'building')", this::read);
        assertFalse(condition.text().contains("municipality.id"), condition::text);
        assertFalse(found(condition).isEmpty());
    }
}
