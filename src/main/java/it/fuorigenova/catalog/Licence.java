package it.fuorigenova.catalog;

import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.IndicatorDescription.PublishedSource;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under which terms data may be used.
 *
 * @param uri what catalogues know it by
 * @param name what people call it
 * @param version of its text; null where it has none
 * @param type its kind, in the vocabulary of ADMS; null where nobody says
 */
record Licence(
        URI uri,
        Wording name,
        @Nullable String version,
        @Nullable String type) {

    /** Of the national list of licences: nobody has said under which. */
    static final Licence UNKNOWN = new Licence(
            URI.create("https://w3id.org/italia/controlled-vocabulary/licences/C1_Unknown"),
            new Wording("Licenza sconosciuta", "Unknown licence"),
            null,
            "UnknownIPR");

    /** Those that sources name without any doubt; what is said of another is told in the source's own words. */
    private static final List<Licence> KNOWN = List.of(
            known("http://creativecommons.org/licenses/by/4.0/", "CC BY", "4.0", "Attribution"),
            known("http://creativecommons.org/licenses/by/3.0/it/", "CC BY", "3.0 IT", "Attribution"),
            known("http://creativecommons.org/publicdomain/zero/1.0/", "CC0", "1.0", "PublicDomain"),
            known("https://www.dati.gov.it/iodl/2.0/", "IODL", "2.0", "Attribution"));

    private static Licence known(String uri, String name, String version, String type) {
        return new Licence(URI.create(uri), new Wording(name, name), version, type);
    }

    /** That of a data set: the one that its publisher has decided on, or that all its sources state. */
    static Licence of(DataSet one, CatalogConfig config) {
        return config.licence().map(Licence::decided).orElseGet(() -> common(one.sources()));
    }

    private static Licence decided(URI uri) {
        return KNOWN.stream()
                .filter(one -> one.uri.equals(uri))
                .findFirst()
                .orElseGet(() -> new Licence(uri, new Wording(uri.toString(), uri.toString()), null, null));
    }

    /** Unknown where they differ, or one of them states none that is known. */
    static Licence common(List<PublishedSource> sources) {
        List<Optional<Licence>> stated =
                sources.stream().map(Licence::stated).distinct().toList();
        return stated.size() == 1 ? stated.getFirst().orElse(UNKNOWN) : UNKNOWN;
    }

    private static Optional<Licence> stated(PublishedSource source) {
        String text = source.licence();
        return text == null
                ? Optional.empty()
                : KNOWN.stream().filter(one -> one.title().it().equals(text)).findFirst();
    }

    /** As sources write it: {@code CC BY 4.0}. */
    Wording title() {
        return version == null ? name : new Wording(name.it() + ' ' + version, name.en() + ' ' + version);
    }
}
