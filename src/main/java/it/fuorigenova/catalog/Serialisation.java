package it.fuorigenova.catalog;

import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.http.OwnFormat;
import it.fuorigenova.http.ReadyBytes;
import java.io.ByteArrayOutputStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.RDFWriterFactory;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDWriterFactory;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriterFactory;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterFactory;

/** What RDF is written as. Each has the same statements, in every language. */
enum Serialisation implements AnswerFormat {
    TURTLE(OwnFormat.TURTLE, new TurtleWriterFactory()),
    RDF_XML(OwnFormat.RDF_XML, new RDFXMLWriterFactory()),
    JSON_LD(OwnFormat.JSON_LD, new JSONLDWriterFactory());

    static final String TURTLE_TYPE = "text/turtle";
    static final String RDF_XML_TYPE = "application/rdf+xml";
    static final String JSON_LD_TYPE = "application/ld+json";

    private final OwnFormat format;
    private final RDFWriterFactory writers;

    Serialisation(OwnFormat format, RDFWriterFactory writers) {
        this.format = format;
        this.writers = writers;
    }

    @Override
    public String key() {
        return format.key();
    }

    @Override
    public String mediaType() {
        return format.mediaType();
    }

    @Override
    public String title() {
        return format.title();
    }

    ReadyBytes written(Model model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter writer = writers.getWriter(bytes);
        writer.set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
        Rio.write(model, writer);
        return ReadyBytes.of(bytes.toByteArray(), contentType());
    }
}
