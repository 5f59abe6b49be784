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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opportunities as GeoJSON features or CSV rows, in our own format or in that of a publisher with a profile. */
@ApplicationScoped
class OpportunityImporter implements Importer {

    private static final int PORTION = 2000;

    private final RegisterOpportunities register;
    private final Sources sources;
    private final Database database;
    private final Clock clock;
    private final List<Profile> profiles = Profile.all();

    OpportunityImporter(RegisterOpportunities register, Sources sources, Database database, Clock clock) {
        this.register = register;
        this.sources = sources;
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
        stage(rows, reading, terms);
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
    private void stage(RowReader rows, OpportunityRows reading, Terms terms) {
        register.begin();
        for (List<SourceRow> portion = portion(rows); !portion.isEmpty(); portion = portion(rows)) {
            List<SourceRow> complete = terms.complete(portion);
            register.stageMore(sheet ->
                    complete.forEach(row -> reading.read(row).ifPresent(record -> sheet.add(row.line(), record))));
        }
        register.all();
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
