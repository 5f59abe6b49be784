package it.fuorigenova.exchange;

import it.fuorigenova.geo.Position;
import it.fuorigenova.reference.NewReferencePoint;
import it.fuorigenova.reference.ReferencePointKind;
import it.fuorigenova.reference.ReferencePoints;
import it.fuorigenova.sql.Database;
import it.fuorigenova.territory.CodeBook;
import it.fuorigenova.territory.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** Stations, ports and airports as CSV rows or GeoJSON points, in our own format or that of a publisher with a profile. */
@ApplicationScoped
class ReferencePointImporter implements Importer {

    private static final Set<String> FIELDS =
            Set.of("externalId", "source", "kind", "name", "lon", "lat", "municipality");

    private final ReferencePoints points;
    private final Sources sources;
    private final Database database;
    private final Clock clock;
    private final List<Profile> profiles = Profile.referencePoints();

    ReferencePointImporter(ReferencePoints points, Sources sources, Database database, Clock clock) {
        this.points = points;
        this.sources = sources;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "reference points";
    }

    @Override
    public Stage stage() {
        return Stage.REFERENCE_POINTS;
    }

    @Override
    public Set<String> requires() {
        return profiles.getLast().requires();
    }

    @Override
    public boolean recognises(Header header) {
        // A record of an opportunity has a title, and may have all the rest.
        return !header.hasAreas() && !header.has("title") && profile(header).isPresent();
    }

    @Override
    public Tally load(SourceFile file, RowReader rows, Report report) {
        Profile profile = profile(rows.header())
                .orElseThrow(() -> new FileRefusedException(
                        "No profile knows these columns", "Write externalId, kind, name, lon and lat"));
        LocalDate today = LocalDate.now(clock);
        Attribution attribution =
                new Attribution(profile, new TerritoryCodes(CodeBook.open(database), today, report), today, file);
        UnreadColumns.tell(rows.header(), profile.knownColumns(FIELDS), report);
        AtomicLong accepted = new AtomicLong();
        List<ReferencePoints.Line> repeated = points.stage(sheet -> {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                NewReferencePoint point = read(row, profile, attribution, report);
                if (point != null) {
                    sheet.add(row.line(), point);
                    accepted.incrementAndGet();
                }
            }
        });
        attribution.sourcesMet().forEach(sources::store);
        repeated.forEach(line -> report.refused(
                line.number(),
                profile.column("externalId"),
                line.externalId(),
                "The file has a point of this source and key before",
                "Keep one of the two; the first was read"));
        long taken = points.store();
        return new Tally(taken, accepted.get() - repeated.size() - taken);
    }

    private static @Nullable NewReferencePoint read(
            SourceRow row, Profile profile, Attribution attribution, Report report) {
        CellReader cells = new CellReader(row, profile, report);
        String key = cells.requiredText("externalId", 200);
        String name = cells.requiredText("name", 300);
        ReferencePointKind kind = cells.code("kind", ReferencePointKind.class, null, ReferencePointKind.UNKNOWN);
        Point point = Spot.read(row, cells, profile).geom();
        if (!cells.refused() && point == null) {
            cells.refuse("lon, lat", "", "The point has no position", "Give longitude and latitude");
        }
        var municipality = attribution.municipality(row, cells);
        if (cells.refused() || point == null) {
            return null;
        }
        Position at = new Position(point.getX(), point.getY());
        return new NewReferencePoint(attribution.source(row), key, kind, name, at, municipality);
    }

    private Optional<Profile> profile(Header header) {
        return profiles.stream()
                .filter(profile -> header.hasAll(profile.requires()))
                .findFirst();
    }
}
