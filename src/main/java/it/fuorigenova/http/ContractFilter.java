package it.fuorigenova.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Completes the contract at build time with what holds for every operation; see {@code META-INF/openapi.yaml}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ContractFilter.FIRST)
public final class ContractFilter implements OASFilter {

    /** Before all others, which have 1 and touch a schema each; without a priority every build has an order of its own. */
    static final int FIRST = 2;

    private static final List<String> LIMITS = List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private final RecordSchemas records;

    /** Made by the build, with the classes of the application. */
    public ContractFilter(IndexView index) {
        this.records = new RecordSchemas(index);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        List<Schema.SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (schema.getFormat() == null && types.contains(Schema.SchemaType.INTEGER)) {
            schema.setFormat("int32");
        }
        if (schema.getFormat() == null && types.contains(Schema.SchemaType.NUMBER)) {
            schema.setFormat("double");
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        records.complete(components.getSchemas(), sent(contract));
        describeTrees(components);
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(path, method, operation, components)));
        forgetUnused(contract);
    }

    /** The names of the schemas of bodies that callers send. */
    private static Set<String> sent(OpenAPI contract) {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getRequestBody()))
                .flatMap(body -> Stream.ofNullable(body.getContent()))
                .flatMap(content -> content.getMediaTypes().values().stream())
                .flatMap(media -> Stream.ofNullable(media.getSchema()))
                .map(schema -> String.valueOf(schema.getRef()).replaceFirst(".*/", ""))
                .collect(Collectors.toSet());
    }

    /** A tree of JSON is whatever object was sent, and not the Java that holds it. */
    private static void describeTrees(Components components) {
        if (components.getSchemas().containsKey("JsonNode")) {
            components.addSchema(
                    "JsonNode",
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.OBJECT)
                            .description("An object as its own standard describes it."));
            components.removeSchema("JsonNodeType");
        }
    }

    /** What every resource describes for itself need not stand among the shared ones. */
    private static void forgetUnused(OpenAPI contract) {
        Set<String> used = contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getParameters().stream())
                .map(parameter -> String.valueOf(parameter.getRef()).replaceFirst(".*/", ""))
                .collect(Collectors.toSet());
        Map<String, Parameter> kept = new TreeMap<>(contract.getComponents().getParameters());
        kept.keySet().retainAll(used);
        contract.getComponents().setParameters(kept);
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation, Components components) {
        if (operation.getOperationId() == null) {
            operation.setOperationId(name(path) + (method == PathItem.HttpMethod.GET ? "" : capital(method.name())));
        }
        share(operation, components);
        boolean read = method == PathItem.HttpMethod.GET;
        if (read) {
            showToPeople(operation);
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                describe(answer, read);
            }
        });
        refuse(operation, read, path);
    }

    /** {@code /v1/territories/{id}/members} is {@code territoriesByIdMembers}. */
    private static String name(String path) {
        StringBuilder name = new StringBuilder();
        for (String segment : path.replaceAll("^/v\\d+/", "/").split("[/-]")) {
            if (!segment.isEmpty()) {
                String word = segment.replaceAll("[{}]", "");
                name.append(segment.startsWith("{") ? "By" : "").append(capital(word));
            }
        }
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT)
                + (word.equals(word.toUpperCase(Locale.ROOT))
                        ? word.substring(1).toLowerCase(Locale.ROOT)
                        : word.substring(1));
    }

    /** A parameter that has one meaning everywhere has one schema everywhere; every operation takes a language. */
    private static void share(Operation operation, Components components) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            Parameter shared = components.getParameters().get(parameter.getName());
            parameters.add(
                    shared != null && shared.getIn() == parameter.getIn() ? share(parameter, shared) : parameter);
        }
        parameters.add(OASFactory.createParameter().ref(CurrentRequest.LANGUAGE));
        operation.setParameters(parameters);
    }

    /**
     * Where a resource has something of its own to say about it, only the schema is shared, and not even that where it
     * has limits of its own.
     */
    private static Parameter share(Parameter parameter, Parameter shared) {
        if (parameter.getDescription() == null) {
            return OASFactory.createParameter().ref(parameter.getName());
        }
        Schema own = parameter.getSchema();
        return parameter
                .schema(own != null && own.getMaximum() != null ? own : shared.getSchema())
                .style(shared.getStyle())
                .explode(shared.getExplode())
                .example(shared.getExample());
    }

    /**
     * Whatever may be read is also a page, and has formats that {@code f} names. Only of problems, which the state of the
     * service looks like, the Italian rules want nothing but their JSON in the contract.
     */
    private static void showToPeople(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        Content content = answer.getContent();
        List<OwnFormat> produced = content.getMediaTypes().keySet().stream()
                .flatMap(type -> OwnFormat.of(MediaType.valueOf(type)).stream())
                .toList();
        // What somebody has sent is sent on as it is, and is no page.
        if (produced.isEmpty() || content.getMediaTypes().containsKey("image/jpeg")) {
            return;
        }
        if (!content.getMediaTypes().containsKey(Problem.MEDIA_TYPE) && !produced.contains(OwnFormat.HTML)) {
            Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
            content.addMediaType(
                    HtmlPage.MEDIA_TYPE, OASFactory.createMediaType().schema(text));
        }
        List<Object> names = new ArrayList<>(FormatFilter.withPage(produced).stream()
                .sorted()
                .map(OwnFormat::key)
                .toList());
        List<Parameter> declared = operation.getParameters() == null ? List.of() : operation.getParameters();
        declared.stream()
                .filter(parameter -> AnswerFormat.F.equals(parameter.getName()))
                .findFirst()
                .ifPresentOrElse(
                        // Whoever has formats of its own names them itself; a page comes by itself.
                        own -> own.getSchema().addEnumeration(OwnFormat.HTML.key()),
                        () -> operation.addParameter(format(names)));
    }

    private static Parameter format(List<Object> names) {
        return OASFactory.createParameter()
                .name(AnswerFormat.F)
                .in(Parameter.In.QUERY)
                .description("The format of the answer, by name; wins over `Accept`.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .enumeration(names));
    }

    private static void describe(APIResponse answer, boolean read) {
        if (answer.getContent() != null) {
            Content content = OASFactory.createContent();
            // The weight in the negotiation is no part of a media type.
            answer.getContent()
                    .getMediaTypes()
                    .forEach((type, media) -> content.addMediaType(type.replaceAll(";\\s*qs=[0-9.]+", ""), media));
            answer.setContent(content);
        }
        Stream.concat(
                        Stream.of("Cache-Control", "Content-Language"),
                        Stream.concat(read ? Stream.of("ETag", "Link") : Stream.of(), LIMITS.stream()))
                .forEach(
                        name -> answer.addHeader(name, OASFactory.createHeader().ref(name)));
    }

    private static void refuse(Operation operation, boolean read, String path) {
        Map<String, String> problems = new TreeMap<>();
        problems.put("400", "BadRequest");
        problems.put("406", "NotAcceptable");
        problems.put("429", "TooManyRequests");
        problems.put("500", "InternalError");
        problems.put("503", "Unavailable");
        if (read) {
            problems.put("304", "NotModified");
        } else {
            problems.put("413", "PayloadTooLarge");
            problems.put("415", "UnsupportedMediaType");
        }
        if (path.contains("{") || !read) {
            problems.put("404", "NotFound");
        }
        APIResponses responses = operation.getResponses();
        problems.forEach((status, name) -> {
            if (isSilent(responses.getAPIResponse(status))) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
            }
        });
    }

    /** What a resource says of a problem itself, stays; what the framework puts in says nothing. */
    private static boolean isSilent(@Nullable APIResponse answer) {
        return answer == null || (answer.getContent() == null && answer.getRef() == null);
    }
}
