package it.fuorigenova.ogc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Parameters;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.Face;
import it.fuorigenova.layer.Layer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What all answers of this package share: their format, their links to themselves in others, their documents. */
@Singleton
class Answers {

    private final CurrentRequest request;
    private final HttpHeaders headers;
    private final ObjectMapper json;

    Answers(CurrentRequest request, HttpHeaders headers, ObjectMapper json) {
        this.request = request;
        this.headers = headers;
        this.json = json;
    }

    /** The query's parameters; {@code f} and {@code lang} are always known. */
    Map<String, String> parameters(Collection<String> known) {
        Set<String> all = new HashSet<>(known);
        all.add(AnswerFormat.F);
        return request.parameters(all);
    }

    /** The same of the items of a layer, and others of whoever asks. */
    Map<String, String> parameters(Layer layer, String... own) {
        return request.parameters(Face.OGC.parameters(
                layer, Stream.concat(Stream.of(AnswerFormat.F), Stream.of(own)).toArray(String[]::new)));
    }

    /** The format that this request asks for. */
    <F extends AnswerFormat> F format(List<F> offered, Map<String, String> given, Parameters parameters) {
        return AnswerFormat.choose(offered, given.get(AnswerFormat.F), headers.getAcceptableMediaTypes(), parameters);
    }

    /** An address of the server, beside this face of it. */
    String beside(String path) {
        return request.address(path);
    }

    /** An address of the service. */
    String address(String path) {
        return request.address("/ogc" + path);
    }

    String in(Wording text) {
        return text.in(request.language());
    }

    /** Links to the same in other formats. */
    <F extends AnswerFormat> List<Link> alternates(F format, List<F> offered) {
        return offered.stream()
                .filter(other -> !other.equals(format))
                .map(other -> Link.of(request.selfWith(AnswerFormat.F, other.key()), "alternate", other.mediaType())
                        .titled(other.title()))
                .toList();
    }

    private List<Link> links(DocumentFormat format, List<DocumentFormat> offered) {
        List<Link> links = new ArrayList<>();
        links.add(Link.of(request.self(), "self", format.mediaType()));
        links.addAll(alternates(format, offered));
        return links;
    }

    /**
     * A document in the format that is asked for.
     *
     * @param make makes it of its links to itself
     */
    <T extends Record> Response document(List<DocumentFormat> offered, Function<List<Link>, T> make) {
        return document(format(offered), offered, make);
    }

    /** The same in a format that is chosen already; a page for people is made of the JSON on its way out. */
    <T extends Record> Response document(
            DocumentFormat format, List<DocumentFormat> offered, Function<List<Link>, T> make) {
        return written(make.apply(links(format, offered)), format, offered);
    }

    /** A document that is not a record of ours, such as a schema. */
    Response tree(List<DocumentFormat> offered, Function<List<Link>, Map<String, Object>> make) {
        DocumentFormat format = format(offered);
        return written(make.apply(links(format, offered)), format, offered);
    }

    private DocumentFormat format(List<DocumentFormat> offered) {
        Parameters parameters = new Parameters();
        DocumentFormat format = format(offered, parameters(List.of()), parameters);
        parameters.check();
        return format;
    }

    private Response written(Object document, DocumentFormat format, List<DocumentFormat> offered) {
        DocumentFormat json = format.equals(DocumentFormat.HTML) ? offered.getFirst() : format;
        return Response.ok(bytes(document), json.mediaType()).build();
    }

    private byte[] bytes(Object document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
