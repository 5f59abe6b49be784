package it.fuorigenova.exchange;

import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.opportunity.RegisterOpportunities;
import it.fuorigenova.opportunity.RegisterOpportunities.Registered;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opportunities as GeoJSON features or CSV rows, in our own format or in that of a publisher with a profile. */
@ApplicationScoped
class OpportunityImporter implements Importer {

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
        OpportunityRows reading = rows(file, rows.header(), report);
        UnreadColumns.tell(rows.header(), reading.knownColumns(), report);
        register.stage(sheet -> {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                Optional<NewOpportunity> record = reading.read(row);
                if (record.isPresent()) {
                    sheet.add(row.line(), record.get());
                }
            }
        });
        reading.sourcesMet().forEach(sources::store);
        register.dropRepeated()
                .forEach(line -> report.refused(
                        line.number(),
                        "externalId",
                        line.value(),
                        "The file has a record of this source and key before",
                        "Keep one of the two; the first was read"));
        register.place(line -> Placements.tell(line.number(), line.point(), line.placement(), report));
        register.onTheSamePoint(line -> report.notice(
                line.number(),
                "lon, lat",
                line.value(),
                "Another record of the file has exactly the same point: it may be that of a place, not of the site",
                "Check it at the source"));
        Registered registered = register.store();
        return new Tally(registered.taken(), registered.unchanged());
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
