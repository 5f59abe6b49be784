package it.fuorigenova.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.testing.Contract.Answer;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final Contract CONTRACT = Contract.parse("""
            {"openapi": "3.1.0",
             "paths": {
               "/towns/{code}": {"get": {"responses": {
                 "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Town"}}}},
                 "404": {"$ref": "#/components/responses/NotFound"}}}},
               "/towns/largest": {"get": {"responses": {
                 "204": {"headers": {"ETag": {}, "RateLimit-Limit": {}}}}}}},
             "components": {
               "responses": {"NotFound": {"content": {
                 "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
               "schemas": {
                 "Problem": {"type": "object", "properties": {"title": {"type": "string"}}, "required": ["title"]},
                 "Town": {"type": "object", "properties": {
                   "name": {"type": "string"},
                   "founded": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
                   "twin": {"$ref": "#/components/schemas/Town"}}, "required": ["name"]}}}}
            """);

    private static Optional<String> objection(String path, int status, String mediaType, String body) {
        return CONTRACT.objection(new Answer("GET", path, status, mediaType, body));
    }

    private static void refused(String why, Optional<String> objection) {
        assertTrue(objection.orElse("nothing").contains(why), objection.orElse("nothing"));
    }

    @Test
    void allowsWhatIsDocumented() {
        String town = "{\"name\": \"Recco\", \"founded\": null, \"twin\": {\"name\": \"Fort-de-France\"}}";
        assertEquals(Optional.empty(), objection("/towns/recco", 200, "application/json", town));
        assertEquals(Optional.empty(), objection("/towns/largest", 204, "", ""));
        assertEquals(Optional.empty(), objection("/towns/x", 404, "application/problem+json", "{\"title\": \"None\"}"));
    }

    @Test
    void refusesWhatTheSchemaDoesNotSay() {
        refused("population", objection("/towns/x", 200, "application/json", "{\"name\": \"x\", \"population\": 1}"));
        refused(
                "nation",
                objection(
                        "/towns/x",
                        200,
                        "application/json",
                        "{\"name\": \"x\", \"twin\": {\"name\": \"y\", \"nation\": 1}}"));
        refused("name", objection("/towns/x", 200, "application/json", "{}"));
        refused(
                "founded",
                objection("/towns/x", 200, "application/json", "{\"name\": \"x\", \"founded\": \"long ago\"}"));
    }

    @Test
    void refusesAStatusOrMediaTypeThatIsNotThere() {
        refused("status", objection("/towns/x", 201, "application/json", "{\"name\": \"x\"}"));
        refused("text/csv", objection("/towns/x", 200, "text/csv", "name"));
    }

    @Test
    void takesForAnUnknownAddressNothingButAProblem() {
        refused("does not know", objection("/cities", 200, "application/json", "{}"));
        refused("application/json", objection("/cities", 404, "application/json", "{}"));
        assertEquals(Optional.empty(), objection("/cities", 404, "application/problem+json", "{\"title\": \"None\"}"));
        assertEquals(Optional.empty(), objection("/towns/x", 405, "application/problem+json", "{\"title\": \"No\"}"));
    }

    @Test
    void asksForTheHeadersThatTellHowACallerStands() {
        Answer answer = new Answer("GET", "/towns/largest", 204, "", "");
        assertEquals(Optional.empty(), CONTRACT.untold(answer, Set.of("ratelimit-limit")));
        refused("RateLimit-Limit", CONTRACT.untold(answer, Set.of("ETag")));
        assertEquals(Optional.empty(), CONTRACT.untold(new Answer("GET", "/towns/x", 404, "", ""), Set.of()));
    }
}
