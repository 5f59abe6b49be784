package it.fuorigenova.diagnosis;

import it.fuorigenova.diagnosis.Benchmarks.Compared;
import it.fuorigenova.diagnosis.IndicatorReader.Asked;
import it.fuorigenova.finding.Findings;
import it.fuorigenova.finding.Profile;
import it.fuorigenova.http.Language;
import it.fuorigenova.http.Link;
import it.fuorigenova.indicator.Annotations;
import it.fuorigenova.indicator.Panel;
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
    private final Benchmarks benchmarks;
    private final Findings findings;
    private final Annotations annotations;

    Diagnoses(Database database, Benchmarks benchmarks, Findings findings, Annotations annotations) {
        this.database = database;
        this.benchmarks = benchmarks;
        this.findings = findings;
        this.annotations = annotations;
    }

    /** The diagnosis of a territory. */
    public Diagnosis of(Territory territory, Standpoint from, List<Link> links) {
        Panel panel = from.panel();
        LocalDate asOf = from.asOf();
        Language language = from.language();
        Subject subject = benchmarks.subject(panel, territory, asOf);
        List<Compared> compared = benchmarks.of(panel, territory, asOf, language);
        Asked asked = new Asked(
                subject,
                compared,
                annotations(benchmarks.withMembers(territory, asOf), from),
                benchmarks.changes(panel),
                language);
        List<IndicatorValue> values = values(panel, asked, asOf);
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
    List<IndicatorValue> together(Collection<UUID> municipalities, Standpoint from) {
        Panel panel = from.panel();
        int[] rows = municipalities.stream().mapToInt(panel::row).toArray();
        Asked asked = new Asked(
                Subject.Group.adHoc(rows),
                List.of(),
                annotations(municipalities, from),
                benchmarks.changes(panel),
                from.language());
        return values(panel, asked, from.asOf());
    }

    private AnnotationsOfSubject annotations(Collection<UUID> territories, Standpoint from) {
        LocalDate lastDay = from.panel().lastDay(from.asOf());
        return new AnnotationsOfSubject(annotations.of(territories, lastDay, from.language()));
    }

    private static List<IndicatorValue> values(Panel panel, Asked asked, LocalDate asOf) {
        List<IndicatorValue> values = new ArrayList<>();
        for (Panel.Series series : panel.series()) {
            Readings readings = new Readings(panel, series, asOf);
            readings.latest(asked.subject())
                    .map(wave -> new IndicatorReader(readings, wave, asked).value())
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
