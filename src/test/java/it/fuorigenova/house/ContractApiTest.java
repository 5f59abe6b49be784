package it.fuorigenova.house;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import it.fuorigenova.testing.ContractWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract that is committed is the one the code makes. */
@QuarkusTest
class ContractApiTest {

    @ParameterizedTest
    @CsvSource({"/q/openapi, fuorigenova-3.1.yaml", "/q/openapi-3.0, fuorigenova-3.0.yaml"})
    void theCommittedContractIsTheOneTheCodeMakes(String address, String name) throws IOException {
        String made = given().queryParam("format", "yaml").get(address).asString();
        Path file = Path.of("openapi", name);
        if ("bless".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }
        String committed = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(committed, made, file + " says otherwise; -Dgolden=bless writes it anew, the diff is the review");
    }

    /** What is shared by most must not hide what one takes; who has nothing of its own refers to what is shared. */
    @ParameterizedTest
    @CsvSource({
        "/v1/municipalities, 10000, /v1/municipalities?skipGeometry=true&limit=",
        "/v1/municipalities/{code}/similar, 100, /v1/municipalities/010025/similar?limit=",
        "/v1/annotations, 1000, /v1/annotations?limit="
    })
    void aLimitIsTheOneOfItsOperation(String path, int most, String address) {
        JsonPath contract = given().get("/q/openapi?format=json").jsonPath();
        String parameters = "paths.'" + path + "'.get.parameters.";
        boolean shared = contract.getList(parameters + "'$ref'").contains("#/components/parameters/limit");
        assertEquals(
                most,
                contract.getInt(
                        shared
                                ? "components.parameters.limit.schema.maximum"
                                : parameters + "find { it.name == 'limit' }.schema.maximum"));
        given().get(address + most).then().statusCode(200);
    }

    @Test
    void everySchemaIsReferredTo() {
        String contract = given().get("/q/openapi?format=json").asString();
        assertEquals(
                List.of(),
                JsonPath.from(contract).<String, Object>getMap("components.schemas").keySet().stream()
                        .filter(name -> !contract.contains("\"#/components/schemas/" + name + "\""))
                        .toList());
    }

    @Test
    void whatMayBeNullIsAlwaysAnsweredButNeedNotBeSent() {
        JsonPath schemas = given().get("/q/openapi?format=json").jsonPath().setRootPath("components.schemas");
        assertTrue(schemas.getList("Delivery.required").contains("failure"));
        assertTrue(schemas.getString("Delivery.properties.failure.description").contains("`timed-out`"));
        assertEquals(List.of("text"), schemas.getList("ErrorReport.required"));
    }

    @Test
    void everyApiTestIsWatched() {
        assertTrue(RestAssured.filters().stream().anyMatch(ContractWatch.class::isInstance));
    }
}
