package it.fuorigenova.catalog;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.util.Values;

/** The words of DCAT-AP_IT that are not among those of DCAT, and the tables of codes that it takes its values from. */
final class Profile {

    static final Namespace NAMESPACE = Values.namespace("dcatapit", "http://dati.gov.it/onto/dcatapit#");
    static final IRI CATALOG = word("Catalog");
    static final IRI DATASET = word("Dataset");
    static final IRI DISTRIBUTION = word("Distribution");
    static final IRI AGENT = word("Agent");
    static final IRI ORGANIZATION = word("Organization");
    static final IRI LICENSE_DOCUMENT = word("LicenseDocument");
    static final IRI START_DATE = word("startDate");
    static final IRI END_DATE = word("endDate");

    /** The authority tables of the Publications Office of the EU. */
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    static final IRI THEMES = Values.iri(AUTHORITY + "data-theme");

    private Profile() {}

    private static IRI word(String name) {
        return Values.iri(NAMESPACE.getName(), name);
    }

    /** A code of one of the authority tables. */
    static IRI code(String table, String code) {
        return Values.iri(AUTHORITY + table + '/' + code);
    }

    /** A kind of licence, in the vocabulary of ADMS. */
    static IRI licenceType(String type) {
        return Values.iri("http://purl.org/adms/licencetype/" + type);
    }

    /** A media type, as IANA's register has it. */
    static IRI mediaType(String mediaType) {
        return Values.iri("https://www.iana.org/assignments/media-types/" + mediaType);
    }
}
