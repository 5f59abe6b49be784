package it.fuorigenova.catalog;

import it.fuorigenova.http.Language;
import it.fuorigenova.http.Wording;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * What is stated of one thing, in the order in which it is said. Every thing has an address of its own: a blank node
 * would be called otherwise in every answer, and none could be kept.
 */
record Thing(Model model, IRI iri) {

    Thing is(IRI... types) {
        List.of(types).forEach(type -> model.add(iri, RDF.TYPE, type));
        return this;
    }

    Thing with(IRI property, Value value) {
        model.add(iri, property, value);
        return this;
    }

    Thing with(IRI property, String text) {
        return with(property, Values.literal(text));
    }

    Thing with(IRI property, LocalDate day) {
        return with(property, Values.literal(day));
    }

    /** The same in every language of the service, each with its tag. */
    Thing says(IRI property, Wording wording) {
        for (Language language : Language.values()) {
            String text = wording.in(language);
            if (!text.isBlank()) {
                with(property, Values.literal(text, language.tag()));
            }
        }
        return this;
    }
}
