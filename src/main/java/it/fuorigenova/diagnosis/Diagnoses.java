package it.fuorigenova.diagnosis;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.Link;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.Row;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.territory.Territories;
import it.fuorigenova.territory.Territory;
import it.fuorigenova.territory.TerritoryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes diagnoses from what was observed. */
@ApplicationScoped
class Diagnoses {

    private static final SqlFile PROFILE = SqlFile.beside(Diagnoses.class, "profile");
    private static final SqlFile RESIDENTS = SqlFile.beside(Diagnoses.class, "residents");

    private final Database database;
    private final Territories territories;

    Diagnoses(Database database, Territories territories) {
        this.database = database;
        this.territories = territories;
    }

    /** The diagnosis of a municipality, seen from a day. */
    Diagnosis of(Territory municipality, LocalDate asOf, Language language, List<Link> links) {
        Diagnosis.Benchmark benchmark = benchmark(municipality, asOf);
        List<Diagnosis.IndicatorValue> values = database.query(PROFILE)
                .with("id", municipality.id())
                .with("benchmark", benchmark == null ? null : benchmark.id())
                .with("asOf", asOf)
                .with("lang", language.tag())
                .list(Diagnoses::value);
        return new Diagnosis(municipality, asOf, benchmark, values, links);
    }

    /** The residents of a municipality, as far as they are known up to a day. */
    Optional<Municipality.Residents> residents(UUID municipality, LocalDate asOf) {
        return database.query(RESIDENTS)
                .with("id", municipality)
                .with("asOf", asOf)
                .first(row -> new Municipality.Residents(row.decimal("population"), row.text("period")));
    }

    private Diagnosis.@Nullable Benchmark benchmark(Territory municipality, LocalDate asOf) {
        return territories.groups(municipality.id(), asOf).stream()
                .filter(group ->
                        group.kind() == TerritoryKind.METROPOLITAN_CITY || group.kind() == TerritoryKind.PROVINCE)
                .findFirst()
                .map(group -> new Diagnosis.Benchmark(group.id(), group.kind(), group.name(), group.code()))
                .orElse(null);
    }

    private static Diagnosis.IndicatorValue value(Row row) {
        return new Diagnosis.IndicatorValue(
                row.text("code"),
                row.text("name"),
                row.text("definition"),
                row.text("theme"),
                row.text("unit"),
                row.text("polarity"),
                row.text("period"),
                row.decimalOrNull("value"),
                row.textOrNull("text_value"),
                row.text("status"),
                row.textOrNull("missing_reason"),
                new Diagnosis.Publication(
                        row.text("source_id"),
                        row.text("source_title"),
                        row.textOrNull("source_publisher"),
                        row.textOrNull("source_licence")),
                standing(row));
    }

    private static Diagnosis.@Nullable Standing standing(Row row) {
        Long rank = row.integerOrNull("rank");
        BigDecimal percentile = row.decimalOrNull("percentile");
        return rank == null || percentile == null
                ? null
                : new Diagnosis.Standing(rank.intValue(), (int) row.integer("out_of"), percentile);
    }
}
