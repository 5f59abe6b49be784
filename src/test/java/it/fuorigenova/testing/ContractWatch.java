package it.fuorigenova.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds every answer of every API test against the contract. JUnit finds it by itself; a test need not ask for it.
 */
public final class ContractWatch implements QuarkusTestBeforeEachCallback, Filter {

    /** What is not ours to describe, or only there for the tests. */
    private static final List<String> OUTSIDE = List.of("/q/", "/ogc", "/echo", "/page/", "/embed");

    private @Nullable Contract contract;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        boolean watching = RestAssured.filters().stream().anyMatch(ContractWatch.class::isInstance);
        if (!watching) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification wanted, FilterContext chain) {
        Response response = chain.next(request, wanted);
        URI uri = URI.create(request.getURI());
        if (uri.getRawPath().equals("/") || OUTSIDE.stream().anyMatch(uri.getRawPath()::startsWith)) {
            return response;
        }
        String mediaType = response.contentType().split(";")[0].strip();
        Contract.Answer answer = new Contract.Answer(
                request.getMethod(), uri.getRawPath(), response.statusCode(), mediaType, response.asString());
        Set<String> headers =
                response.headers().asList().stream().map(Header::getName).collect(Collectors.toSet());
        Contract contract = contract(uri);
        contract.objection(answer).or(() -> contract.untold(answer, headers)).ifPresent(objection -> {
            throw new AssertionError("%s %s answered %d %s: %s%n%s"
                    .formatted(answer.method(), uri, answer.status(), answer.mediaType(), objection, answer.body()));
        });
        return response;
    }

    private Contract contract(URI asked) {
        Contract known = contract;
        if (known == null) {
            known = Contract.parse(read(asked.resolve("/q/openapi?format=json")));
            contract = known;
        }
        return known;
    }

    private static String read(URI address) {
        try (InputStream in = address.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
