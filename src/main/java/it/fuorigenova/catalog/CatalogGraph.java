package it.fuorigenova.catalog;

import it.fuorigenova.geo.Box;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.IndicatorDescription.PublishedSource;
import it.fuorigenova.layer.DataTheme;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.GEO;
import org.eclipse.rdf4j.model.vocabulary.LOCN;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * States the catalogue in RDF, after DCAT-AP_IT: what is mandatory there, is here, and what is not known is not stated.
 * Its order is always the same, and so are the bytes that are made of it.
 */
final class CatalogGraph {

    private static final List<Namespace> NAMESPACES = List.of(
            DCAT.NS,
            Profile.NAMESPACE,
            DCTERMS.NS,
            FOAF.NS,
            VCARD4.NS,
            LOCN.NS,
            GEO.NS,
            PROV.NS,
            OWL.NS,
            RDF.NS,
            XSD.NS);

    private static final List<String> LANGUAGES = List.of("ITA", "ENG");
    private static final Wording IN_FORMAT = new Wording("%s, %s", "%s, %s");

    private final CatalogConfig config;
    private final UnaryOperator<String> addresses;
    private final Model model = new LinkedHashModel();
    private final Map<String, PublishedSource> cited = new LinkedHashMap<>();
    private final Map<URI, Licence> licences = new LinkedHashMap<>();

    private CatalogGraph(CatalogConfig config, UnaryOperator<String> addresses) {
        this.config = config;
        this.addresses = addresses;
        NAMESPACES.forEach(model::setNamespace);
    }

    /**
     * The catalogue of these data sets.
     *
     * @param addresses makes an absolute address of a path
     */
    static Model of(List<DataSet> all, CatalogConfig config, UnaryOperator<String> addresses) {
        CatalogGraph graph = new CatalogGraph(config, addresses);
        graph.catalog(all);
        graph.publisher();
        config.contact().email().ifPresent(graph::contact);
        all.forEach(graph::dataSet);
        DataService.ALL.forEach(service -> graph.service(service, all));
        graph.licences.values().forEach(graph::licence);
        graph.cited.values().forEach(graph::source);
        return graph.model;
    }

    private Thing thing(IRI iri) {
        return new Thing(model, iri);
    }

    private IRI address(String path) {
        return Values.iri(addresses.apply(path));
    }

    /** The name of what the catalogue itself describes. */
    private IRI part(String name) {
        return address(CatalogResource.PATH + "#" + name);
    }

    private void catalog(List<DataSet> all) {
        Thing catalog = thing(address(CatalogResource.PATH))
                .is(DCAT.CATALOG, Profile.CATALOG)
                .says(DCTERMS.TITLE, CatalogResource.TITLE)
                .says(DCTERMS.DESCRIPTION, CatalogResource.DESCRIPTION)
                .with(DCTERMS.PUBLISHER, part("publisher"))
                .with(FOAF.HOMEPAGE, address("/"))
                .with(DCAT.THEME_TAXONOMY, Profile.THEMES);
        DataSets.modified(all).ifPresent(day -> catalog.with(DCTERMS.MODIFIED, day));
        LANGUAGES.forEach(language -> catalog.with(DCTERMS.LANGUAGE, Profile.code("language", language)));
        all.forEach(one -> catalog.with(DCAT.HAS_DATASET, part(one.key())));
        DataService.ALL.forEach(service -> catalog.with(DCAT.HAS_SERVICE, part(service.key())));
    }

    private void publisher() {
        CatalogConfig.Publisher body = config.publisher();
        thing(part("publisher"))
                .is(FOAF.AGENT, Profile.AGENT)
                .with(DCTERMS.IDENTIFIER, body.identifier())
                .with(FOAF.NAME, Values.literal(body.name(), "it"))
                .with(FOAF.HOMEPAGE, Values.iri(body.homepage().toString()));
    }

    private void contact(String email) {
        thing(part("contact"))
                .is(VCARD4.KIND, VCARD4.ORGANIZATION, Profile.ORGANIZATION)
                .with(VCARD4.FN, config.contact().name())
                .with(VCARD4.HAS_EMAIL, Values.iri("mailto:" + email))
                .with(VCARD4.HAS_URL, Values.iri(config.publisher().homepage().toString()));
    }

    private void dataSet(DataSet one) {
        Licence licence = Licence.of(one, config);
        licences.putIfAbsent(licence.uri(), licence);
        Thing described = thing(part(one.key()))
                .is(DCAT.DATASET, Profile.DATASET)
                .with(DCTERMS.IDENTIFIER, config.publisher().identifier() + ":" + one.key())
                .says(DCTERMS.TITLE, one.title())
                .says(DCTERMS.DESCRIPTION, one.description())
                .with(DCTERMS.MODIFIED, one.modified())
                .with(DCTERMS.PUBLISHER, part("publisher"))
                .with(DCTERMS.RIGHTS_HOLDER, part("publisher"))
                .with(
                        DCTERMS.ACCRUAL_PERIODICITY,
                        Profile.code("frequency", one.frequency().name()))
                .with(DCAT.LANDING_PAGE, address(one.page()));
        for (DataTheme theme : one.themes()) {
            described.with(DCAT.THEME, Profile.code("data-theme", theme.name()));
        }
        LANGUAGES.forEach(language -> described.with(DCTERMS.LANGUAGE, Profile.code("language", language)));
        if (config.contact().email().isPresent()) {
            described.with(DCAT.CONTACT_POINT, part("contact"));
        }
        one.sources().forEach(source -> {
            cited.putIfAbsent(source.id(), source);
            described.with(DCTERMS.SOURCE, name(source));
        });
        one.box().ifPresent(box -> described.with(DCTERMS.SPATIAL, place(one, box)));
        one.span().ifPresent(span -> described.with(DCTERMS.TEMPORAL, span(one, span)));
        one.distributions().forEach(form -> described.with(DCAT.HAS_DISTRIBUTION, part(one.key() + '-' + form.key())));
        one.distributions().forEach(form -> distribution(one, form, licence));
    }

    private IRI place(DataSet one, Box box) {
        IRI name = part(one.key() + "-place");
        var outline = Values.literal(outline(box), GEO.WKT_LITERAL);
        thing(name).is(DCTERMS.LOCATION).with(DCAT.BBOX, outline).with(LOCN.GEOMETRY, outline);
        return name;
    }

    private static String outline(Box box) {
        return "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(box.west(), box.south(), box.east(), box.north());
    }

    private IRI span(DataSet one, DataSet.Span span) {
        IRI name = part(one.key() + "-time");
        LocalDate from = span.from();
        LocalDate to = span.to();
        thing(name)
                .is(DCTERMS.PERIOD_OF_TIME)
                .with(Profile.START_DATE, from)
                .with(Profile.END_DATE, to)
                .with(DCAT.START_DATE, from)
                .with(DCAT.END_DATE, to);
        return name;
    }

    private void distribution(DataSet of, Distribution form, Licence licence) {
        Thing described = thing(part(of.key() + '-' + form.key()))
                .is(DCAT.DISTRIBUTION, Profile.DISTRIBUTION)
                .says(DCTERMS.TITLE, IN_FORMAT.with(of.title(), form.title()))
                .with(DCTERMS.FORMAT, Profile.code("file-type", form.type().name()))
                .with(DCTERMS.LICENSE, Values.iri(licence.uri().toString()))
                .with(DCTERMS.MODIFIED, of.modified())
                .with(DCAT.ACCESS_URL, address(form.access()));
        form.download().ifPresent(path -> described.with(DCAT.DOWNLOAD_URL, address(path)));
        if (form.isRegistered()) {
            described.with(DCAT.MEDIA_TYPE, Profile.mediaType(form.mediaType()));
        }
    }

    private void service(DataService service, List<DataSet> all) {
        Thing described = thing(part(service.key()))
                .is(DCAT.DATA_SERVICE)
                .says(DCTERMS.TITLE, service.title())
                .says(DCTERMS.DESCRIPTION, service.description())
                .with(DCTERMS.PUBLISHER, part("publisher"))
                .with(DCAT.ENDPOINT_URL, address(service.endpoint()))
                .with(DCAT.ENDPOINT_DESCRIPTION, address(service.contract()));
        service.served(all).forEach(one -> described.with(DCAT.SERVES_DATASET, part(one.key())));
    }

    private void licence(Licence licence) {
        Thing described = thing(Values.iri(licence.uri().toString()))
                .is(DCTERMS.LICENSE_DOCUMENT, Profile.LICENSE_DOCUMENT)
                .says(FOAF.NAME, licence.name());
        Optional.ofNullable(licence.version()).ifPresent(version -> described.with(OWL.VERSIONINFO, version));
        Optional.ofNullable(licence.type()).ifPresent(type -> described.with(DCTERMS.TYPE, Profile.licenceType(type)));
    }

    private IRI name(PublishedSource source) {
        String key = URLEncoder.encode(source.id(), StandardCharsets.UTF_8).replace("+", "%20");
        return part("source-" + key);
    }

    /** As it stands at its origin: what it says of its licence are its own words, which nobody has judged. */
    private void source(PublishedSource source) {
        IRI name = name(source);
        Thing described = thing(name).is(PROV.ENTITY).with(DCTERMS.TITLE, source.title());
        Optional.ofNullable(source.publisher()).ifPresent(body -> {
            IRI publisher = Values.iri(name + "-publisher");
            described.with(DCTERMS.PUBLISHER, publisher);
            thing(publisher).is(FOAF.AGENT).with(FOAF.NAME, body);
        });
        Optional.ofNullable(source.licence()).ifPresent(terms -> described.with(DCTERMS.RIGHTS, terms));
        Optional.ofNullable(source.url())
                .flatMap(CatalogGraph::web)
                .ifPresent(address -> described.with(FOAF.PAGE, address));
    }

    /** An import may have brought anything as an address. */
    private static Optional<IRI> web(String address) {
        try {
            URI uri = URI.create(address);
            return uri.isAbsolute() ? Optional.of(Values.iri(address)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
