package it.fuorigenova.diagnosis;

import it.fuorigenova.diagnosis.Benchmarks.Compared;
import it.fuorigenova.finding.Findings;
import it.fuorigenova.finding.Profile;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Link;
import it.fuorigenova.indicator.Panel;
import it.fuorigenova.indicator.Panels;
import it.fuorigenova.sql.Database;
import it.fuorigenova.sql.SqlFile;
import it.fuorigenova.standing.Benchmark;
import it.fuorigenova.standing.IndicatorValue;
import it.fuorigenova.territory.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes diagnoses from what was observed. */
@ApplicationScoped
public class Diagnoses {

    private static final SqlFile RESIDENTS = SqlFile.beside(Diagnoses.class, "residents");

    private final Database database;
    private final Panels panels;
    private final Benchmarks benchmarks;
    private final Findings findings;

    Diagnoses(Database database, Panels panels, Benchmarks benchmarks, Findings findings) {
        this.database = database;
        this.panels = panels;
        this.benchmarks = benchmarks;
        this.findings = findings;
    }

    /** The diagnosis of a territory, seen from a day. */
    public Diagnosis of(Territory territory, LocalDate asOf, Language language, List<Link> links) {
        Panel panel = panels.current();
        Subject subject = benchmarks.subject(panel, territory, asOf);
        List<Compared> compared = benchmarks.of(panel, territory, asOf, language);
        List<IndicatorValue> values = values(panel, subject, compared, asOf, language);
        List<Benchmark> whom = compared.stream().map(Compared::benchmark).toList();
        return new Diagnosis(
                territory,
                asOf,
                subject.size(),
                whom,
                values,
                findings.of(new Profile(territory.name(), whom, values), language),
                links);
    }

    /** What the indicators make of several municipalities taken together, which are compared with nobody. */
    List<IndicatorValue> together(Collection<UUID> municipalities, LocalDate asOf, Language language) {
        Panel panel = panels.current();
        int[] rows = municipalities.stream().mapToInt(panel::row).toArray();
        return values(panel, Subject.Group.adHoc(rows), List.of(), asOf, language);
    }

    private static List<IndicatorValue> values(
            Panel panel, Subject subject, List<Compared> compared, LocalDate asOf, Language language) {
        List<IndicatorValue> values = new ArrayList<>();
        for (Panel.Series series : panel.series()) {
            Readings readings = new Readings(panel, series, asOf);
            readings.latest(subject)
                    .map(wave -> new IndicatorReader(readings, wave, subject, compared, language).value())
                    .ifPresent(values::add);
        }
        return values;
    }

    /** The residents of a municipality, as far as they are known up to a day. */
    Optional<Municipality.Residents> residents(UUID municipality, LocalDate asOf) {
        return database.query(RESIDENTS)
                .with("id", municipality)
                .with("asOf", asOf)
                .first(row -> new Municipality.Residents(row.decimal("population"), row.text("period")));
    }
}
