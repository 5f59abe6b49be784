package it.fuorigenova.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import it.fuorigenova.opportunity.NewOpportunity;
import it.fuorigenova.opportunity.RegisterOpportunity;
import it.fuorigenova.opportunity.RegisterOpportunity.Registration;
import it.fuorigenova.territory.Sources;
import it.fuorigenova.territory.Sources.Source;
import it.fuorigenova.territory.Territories;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Fills an empty database with the bundled sample, so that a fresh machine has something true to show. */
@ApplicationScoped
class LoadSample {

    /** The day the list of municipalities in the sample speaks for. */
    private static final LocalDate REGISTRY_DAY = LocalDate.of(2026, 8, 14);

    private final boolean enabled;
    private final ImportFiles importFiles;
    private final OpportunityImporter opportunities;
    private final RegisterOpportunity registerOpportunity;
    private final Sources sources;
    private final Territories territories;

    LoadSample(
            @ConfigProperty(name = "fuorigenova.sample.enabled", defaultValue = "true") boolean enabled,
            ImportFiles importFiles,
            OpportunityImporter opportunities,
            RegisterOpportunity registerOpportunity,
            Sources sources,
            Territories territories) {
        this.enabled = enabled;
        this.importFiles = importFiles;
        this.opportunities = opportunities;
        this.registerOpportunity = registerOpportunity;
        this.sources = sources;
        this.territories = territories;
    }

    /** Runs after the catalogue of indicators is stored. */
    void load(@Observes @Priority(200) StartupEvent start) {
        if (!enabled || !territories.none()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(this::storeSources);
        List<ImportResult> results = importFiles.files(
                List.of(
                        file("municipalities.csv").on(REGISTRY_DAY).from("situas_registry_2026"),
                        file("memberships.csv").from("cmge_zones_unions"),
                        file("indicators.csv"),
                        file("reference-points.csv")),
                false,
                ImportListener.NOBODY);
        for (ImportResult result : results) {
            if (result.outcome() != ImportResult.Outcome.DONE || result.refused() > 0) {
                Log.errorf("The sample is broken: %s has %d rows refused", result.fileName(), result.refused());
            }
        }
        Log.infof("An empty database: the sample was loaded, with %d sites", registerSites());
    }

    private void storeSources() {
        try {
            for (JsonNode source :
                    new ObjectMapper().readTree(bytes("sources.json")).get("sources")) {
                sources.store(new Source(
                        source.get("id").asText(),
                        source.get("title").asText(),
                        text(source, "publisher"),
                        text(source, "licence"),
                        text(source, "url")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int registerSites() {
        int registered = 0;
        SourceFile file = file("opportunities.geojson");
        try (Report report = new Report();
                RowReader rows = file.open(report)) {
            OpportunityRows reading = opportunities.rows(file, rows.header(), report);
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                NewOpportunity site = reading.read(row).orElseThrow();
                switch (registerOpportunity.register(site)) {
                    case Registration.Registered done -> registered++;
                    case Registration.Misplaced misplaced ->
                        Log.errorf(
                                "The sample is broken: %s is misplaced",
                                site.origin().externalId());
                }
            }
        }
        return registered;
    }

    private static SourceFile file(String name) {
        return SourceFile.of(name, bytes(name));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = LoadSample.class.getResourceAsStream("/sample/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(JsonNode source, String field) {
        return source.hasNonNull(field) ? source.get(field).asText() : null;
    }
}
