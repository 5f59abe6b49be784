package it.fuorigenova.indicator;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.NearestName;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Shown;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.IndicatorDescription.PublishedSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The catalogue of indicators: what is measured, and what is known of it. */
@Path("/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "What is measured of a territory")
public class CatalogueResource {

    private static final String ADDRESS = "/v1/indicators";
    private static final Wording UNKNOWN =
            new Wording("Nessun indicatore si chiama «%s»", "No indicator is called `%s`");

    private final Citations citations;
    private final Catalogue catalogue;
    private final Panels panels;
    private final CurrentRequest request;

    CatalogueResource(Citations citations, Catalogue catalogue, Panels panels, CurrentRequest request) {
        this.citations = citations;
        this.catalogue = catalogue;
        this.panels = panels;
        this.request = request;
    }

    /** The catalogue. */
    @Schema(description = "The indicators that there are.")
    public record IndicatorList(List<IndicatorDescription> indicators, List<Link> links) {}

    /** An indicator, with what is known of it in each period. */
    @Schema(description = "An indicator, and what is known of it in each period.")
    public record IndicatorDetail(
            IndicatorDescription indicator,
            @Schema(description = "Newest first.") List<KnownPeriod> periods,
            List<Link> links) {}

    /** What is known of one period. */
    @Schema(description = "What is known of an indicator in a period.")
    public record KnownPeriod(
            @Schema(description = "As its source writes it.")
            String period,

            @Schema(description = "Its last day.") LocalDate end,

            @Schema(
                    format = "int32",
                    description = "Territories of which there is an observation, be it that the value is missing.")
            int territories,

            @Schema(description = "Keys of the sources.") List<String> sources,

            @Schema(description = "Numbers of the releases that brought it, ascending.")
            List<Long> releases) {}

    @GET
    @Shown(
            it = "Indicatori",
            en = "Indicators",
            aboutIt = "Che cosa si misura di un territorio, in quale unità e come si legge.",
            aboutEn = "What is measured of a territory, in which unit, and how it may be read.",
            subject = Shown.Subject.CATALOGUE)
    @Operation(
            operationId = "indicators",
            summary = "The catalogue of indicators",
            description = "What each measures, in which unit, which end is the good one, from how many residents it "
                    + "may be published, how groups are put together, and where it comes from.")
    public IndicatorList indicators() {
        Panel panel = panels.current();
        KnownIndicators indicators = catalogue.known();
        Citations.Known known = citations.known(panel, indicators);
        return new IndicatorList(
                indicators.all().stream()
                        .map(one -> described(one, waves(panel, one), known.sources(one)))
                        .toList(),
                List.of(
                        self(),
                        Link.of(request.address("/v1/releases"), "related", MediaType.APPLICATION_JSON),
                        Link.of(request.address("/catalog"), "describedby", MediaType.APPLICATION_JSON)));
    }

    @GET
    @Path("/{code}")
    @Shown(
            it = "Indicatore",
            en = "Indicator",
            aboutIt = "Che cosa misura, da dove viene e di quali periodi si conosce.",
            aboutEn = "What it measures, where it comes from, and of which periods it is known.",
            subject = Shown.Subject.DATA)
    @Operation(
            operationId = "indicator",
            summary = "An indicator, and what is known of it in each period",
            description = "Its definition and unit, and for each period, the newest first, how many territories are "
                    + "observed, from which sources and by which releases. 404 where there is no such "
                    + "indicator, with the name that was probably meant.")
    public IndicatorDetail indicator(
            @Parameter(description = "The code of the indicator, or another one it goes by", example = "population")
                    @RestPath
                    String code) {
        Indicator found = catalogue
                .find(code)
                .orElseThrow(() ->
                        ProblemException.notFound(NearestName.suggest(UNKNOWN.with(code), code, catalogue.names())));
        Panel panel = panels.current();
        List<Wave> waves = waves(panel, found);
        return new IndicatorDetail(
                described(
                        found, waves, citations.known(panel, catalogue.known()).sources(found)),
                waves.reversed().stream()
                        .map(wave -> new KnownPeriod(
                                wave.period(),
                                wave.periodEnd(),
                                wave.size(),
                                wave.sources().stream().map(Observed.Source::id).toList(),
                                wave.releases()))
                        .toList(),
                List.of(self(), Link.of(request.address(ADDRESS), "collection", MediaType.APPLICATION_JSON)));
    }

    private static List<Wave> waves(Panel panel, Indicator indicator) {
        return panel.series(indicator.code()).map(Panel.Series::waves).orElse(List.of());
    }

    private IndicatorDescription described(Indicator one, List<Wave> waves, List<PublishedSource> sources) {
        Indicator.Provenance provenance = one.provenance();
        String address = request.address(ADDRESS + "/" + one.code());
        return new IndicatorDescription(
                one.code(),
                provenance.aliases(),
                one.name().in(request.language()),
                one.definition().in(request.language()),
                one.theme(),
                one.unit(),
                one.type().slug(),
                one.polarity().slug(),
                one.aggregation().slug(),
                one.weightCode(),
                one.decimals(),
                one.minPopulation(),
                one.seriesBreaks(),
                provenance.origin().slug(),
                provenance.frequency(),
                provenance.methodologyVersion(),
                provenance.numerator(),
                provenance.denominator(),
                provenance.formula(),
                sources,
                waves.reversed().stream().map(Wave::period).toList(),
                waves.stream()
                        .flatMap(wave -> wave.releases().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                one.type() == ValueType.NUMBER ? address + "/classes" : null);
    }

    private Link self() {
        return Link.of(request.self(), "self", MediaType.APPLICATION_JSON);
    }
}
