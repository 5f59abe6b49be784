package it.fuorigenova.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.fuorigenova.http.AnswerFormat;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the answers of this package share: their format, and their links to themselves in others. */
@ApplicationScoped
class Tables {

    private final CurrentRequest request;
    private final HttpHeaders headers;
    private final ObjectMapper json;

    Tables(CurrentRequest request, HttpHeaders headers, ObjectMapper json) {
        this.request = request;
        this.headers = headers;
        this.json = json;
    }

    /** The format that the request asks for by {@code f} or by what it accepts. */
    TableFormat format(List<TableFormat> offered, @Nullable String f, Parameters parameters) {
        // A page for people is made of the JSON.
        return AnswerFormat.choose(
                offered, request.wantsPage() ? null : f, headers.getAcceptableMediaTypes(), parameters);
    }

    /**
     * Links of an answer to itself, to the same in other formats, to the catalogue and to the structure that its SDMX
     * names; announced in its header, too.
     *
     * @param day whose codes it has
     */
    List<Link> links(TableFormat format, List<TableFormat> offered, LocalDate day) {
        List<Link> links = new ArrayList<>();
        links.add(Link.of(request.self(), "self", format.mediaType()));
        for (TableFormat other : offered) {
            if (other != format) {
                links.add(Link.of(request.selfWith(AnswerFormat.F, other.key()), "alternate", other.mediaType())
                        .titled(other.title()));
            }
        }
        links.addAll(described());
        if (offered.contains(TableFormat.SDMX_CSV)) {
            links.add(Link.of(
                            request.address(SdmxStructureResource.STRUCTURE) + "?asOf=" + day,
                            "describedby",
                            SdmxStructure.MEDIA_TYPE)
                    .titled("SDMX-ML"));
        }
        request.announce(links);
        return links;
    }

    /** Where the indicators are described. */
    List<Link> described() {
        return List.of(Link.of(request.address("/v1/indicators"), "describedby", TableFormat.JSON_TYPE));
    }

    /** An answer of bytes. */
    Response answer(TableFormat format, byte[] bytes) {
        return Response.ok(bytes, format.contentType()).build();
    }

    /** An answer in JSON. */
    Response answer(Record document) {
        try {
            return answer(TableFormat.JSON, json.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
