package it.fuorigenova.http;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The closed lists of codes that records are written in, with what people call each code. */
@Path("/v1/codelists")
@Tag(name = "Service")
@Produces(MediaType.APPLICATION_JSON)
public class CodeListResource {

    private static final Wording NO_SUCH_LIST =
            new Wording("Nessun elenco di codici si chiama «%s»%s", "No code list is called `%s`%s");
    private static final Wording MEANT = new Wording(": forse intendevi `%s`?", ": did you mean `%s`?");

    private final Map<String, CodeList> lists = new LinkedHashMap<>();
    private final CurrentRequest request;

    CodeListResource(Instance<CodeListFamily> families, CurrentRequest request) {
        this.request = request;
        // In an order of ours: that of beans is another with every build.
        families.stream()
                .sorted(Comparator.comparing(family -> family.getClass().getName()))
                .flatMap(family -> family.lists().stream())
                .forEach(this::add);
    }

    private void add(CodeList list) {
        if (lists.putIfAbsent(list.id(), list) != null) {
            throw new IllegalStateException("Two code lists are called " + list.id());
        }
    }

    /** The lists there are. */
    @Schema(description = "The code lists there are.")
    public record CodeLists(List<CodeListSummary> codelists, List<Link> links) {}

    /** A list, without its codes. */
    @Schema(description = "A code list, without its codes.")
    public record CodeListSummary(
            @Schema(description = "Its name in addresses.", examples = "former-use")
            String id,

            @Schema(description = "What people call it.") String title,

            @Schema(format = "int32", description = "How many codes it has.")
            int size,

            List<Link> links) {}

    /** A list with its codes. */
    @Schema(description = "A code list. Every list has codes for what is other, unknown and not applicable.")
    public record Codes(
            @Schema(description = "Its name in addresses.", examples = "former-use")
            String id,

            @Schema(description = "What people call it.") String title,

            List<Code> codes,
            List<Link> links) {}

    /** A code and what people call it. */
    @Schema(description = "A code and what people call it.")
    public record Code(
            @Schema(description = "As it stands in records.", examples = "ex-colonia")
            String code,

            @Schema(description = "What people call it.") String label) {}

    @GET
    @Shown(
            it = "Elenchi di codici",
            en = "Code lists",
            aboutIt = "I codici con cui sono scritte le schede, e come si chiamano.",
            aboutEn = "The codes that records are written in, and what they are called.")
    @Operation(
            operationId = "codelists",
            summary = "The code lists there are",
            description = "The name and title of each list of codes that properties take their values from; the "
                    + "codes stand at the address of each list.")
    public CodeLists list() {
        return new CodeLists(
                lists.values().stream()
                        .map(list -> new CodeListSummary(
                                list.id(),
                                list.title().in(request.language()),
                                list.codes().size(),
                                List.of(link(address(list), "item"))))
                        .toList(),
                List.of(link(request.self(), "self")));
    }

    @GET
    @Shown(it = "Elenco di codici", en = "Code list")
    @Path("/{id}")
    @Operation(
            operationId = "codelist",
            summary = "The codes of a list and what people call them",
            description = "Every code of the list with what people call it, in the language that is asked for. "
                    + "Answers, filters and imported files write the codes. 404 where there is no such list.")
    public Codes get(@Parameter(description = "The name of the list.", example = "former-use") @RestPath String id) {
        CodeList list = Optional.ofNullable(lists.get(id)).orElseThrow(() -> unknown(id));
        Language language = request.language();
        return new Codes(
                list.id(),
                list.title().in(language),
                list.codes().stream()
                        .map(code -> new Code(code.code(), code.label().in(language)))
                        .toList(),
                List.of(link(request.self(), "self"), link(request.address("/v1/codelists"), "collection")));
    }

    private ProblemException unknown(String id) {
        Wording meant = NearestName.to(id, lists.keySet()).map(MEANT::with).orElse(new Wording(".", "."));
        return ProblemException.notFound(new Wording(
                NO_SUCH_LIST.it().formatted(id, meant.it()), NO_SUCH_LIST.en().formatted(id, meant.en())));
    }

    private String address(CodeList list) {
        return request.address("/v1/codelists/" + list.id());
    }

    private static Link link(String href, String rel) {
        return Link.of(href, rel, MediaType.APPLICATION_JSON);
    }
}
