package it.fuorigenova.http;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes of an answer the page that shows it to people. */
public interface PageMaker {

    /** The whole document, in the language of the request. */
    String page(JsonNode answer, CurrentRequest request);

    /** The same of a problem. */
    String problem(JsonNode problem, CurrentRequest request);
}
