package it.fuorigenova.exchange;

import it.fuorigenova.opportunity.RegisterOpportunities;
import it.fuorigenova.opportunity.RegisterOpportunities.Registered;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opportunities as GeoJSON features or CSV rows, in our own format or in that of a publisher with a profile. */
@ApplicationScoped
class OpportunityImporter implements Importer {

    private static final int PORTION = 2000;

    private final RegisterOpportunities register;
    private final Sources sources;
    private final ReferenceSystems systems;
    private final Database database;
    private final Clock clock;
    private final List<Profile> profiles = Profile.all();

    OpportunityImporter(
            RegisterOpportunities register, Sources sources, ReferenceSystems systems, Database database, Clock clock) {
        this.register = register;
        this.sources = sources;
        this.systems = systems;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "opportunities";
    }

    @Override
    public Stage stage() {
        return Stage.OPPORTUNITIES;
    }

    @Override
    public Set<String> requires() {
        return profiles.getLast().requires();
    }

    @Override
    public boolean recognises(Header header) {
        return profile(header).isPresent();
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        return load(file, rows, report, sources::store);
    }

    /** Loads the rows on somebody's terms. */
    Tally load(SourceFile file, RowReader rows, Report report, Terms terms) {
        OpportunityRows reading = rows(file, rows.header(), report);
        UnreadColumns.tell(rows.header(), reading.knownColumns(), report);
        stage(rows, new Reading(file, reading, terms, report));
        reading.sourcesMet().forEach(terms::describe);
        register.dropRepeated()
                .forEach(line -> report.refused(
                        line.number(),
                        "externalId",
                        line.value(),
                        "The file has a record of this source and key before",
                        "Keep one of the two; the first was read"));
        register.place();
        terms.review(register, report);
        register.placements(line -> Placements.tell(line.number(), line.point(), line.placement(), report));
        register.onTheSamePoint(line -> report.notice(
                line.number(),
                "lon, lat",
                line.value(),
                "Another record of the file has exactly the same point: it may be that of a place, not of the site",
                "Check it at the source"));
        Registered registered = register.store(terms.organisation(), terms::sign);
        return new Tally(registered.taken(), registered.unchanged());
    }

    /** In portions, because nobody may ask the database anything while rows are copied into it. */
    private void stage(RowReader rows, Reading reading) {
        register.begin();
        for (List<SourceRow> portion = portion(rows); !portion.isEmpty(); portion = portion(rows)) {
            List<SourceRow> complete = reading.terms.complete(reading.inDegrees(portion));
            Map<Long, String> advice = systems.guess(complete, reading.rows.profile());
            register.stageMore(sheet -> complete.forEach(row -> reading.rows
                    .read(row, Optional.ofNullable(advice.get(row.line())))
                    .ifPresent(record -> sheet.add(row.line(), record))));
        }
        register.all();
    }

    /** One file being read. */
    private final class Reading {

        private final int columns;
        private final OpportunityRows rows;
        private final Terms terms;
        private final Report report;

        Reading(SourceFile file, OpportunityRows rows, Terms terms, Report report) {
            this.columns = file.srid().orElse(4326);
            this.rows = rows;
            this.terms = terms;
            this.report = report;
        }

        List<SourceRow> inDegrees(List<SourceRow> portion) {
            return systems.toDegrees(portion, columns, rows.profile(), report);
        }
    }

    private static List<SourceRow> portion(RowReader rows) {
        List<SourceRow> portion = new ArrayList<>();
        for (SourceRow row = next(rows, portion); row != null; row = next(rows, portion)) {
            portion.add(row);
        }
        return portion;
    }

    private static @Nullable SourceRow next(RowReader rows, List<SourceRow> portion) {
        return portion.size() < PORTION ? rows.next() : null;
    }

    /** Reads the rows of one file. */
    OpportunityRows rows(SourceFile file, Header header, Report report) {
        Profile profile = profile(header)
                .orElseThrow(() -> new FileRefusedException(
                        "No profile knows these columns", "Write title and kind, and the fields of an opportunity"));
        LocalDate today = LocalDate.now(clock);
        return new OpportunityRows(
                profile,
                new Attribution(profile, new TerritoryCodes(CodeBook.open(database), today, report), today, file),
                report);
    }

    private Optional<Profile> profile(Header header) {
        return profiles.stream()
                .filter(profile -> header.hasAll(profile.requires()))
                .findFirst();
    }
}
