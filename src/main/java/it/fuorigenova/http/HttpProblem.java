package it.fuorigenova.http;

import jakarta.inject.Singleton;
import java.util.List;

/** The problems any resource may answer with. */
public enum HttpProblem implements ProblemType {
    INVALID_PARAMETER(
            "invalid-parameter",
            400,
            new Wording("Parametro non valido", "Invalid parameter"),
            new Wording(
                    "Correggi i parametri elencati in `errors` e ripeti la richiesta.",
                    "Correct the parameters listed in `errors` and ask again.")),
    UNKNOWN_PARAMETER(
            "unknown-parameter",
            400,
            new Wording("Parametro sconosciuto", "Unknown parameter"),
            new Wording(
                    "Togli o correggi i parametri elencati in `errors`; quelli ammessi sono nel documento OpenAPI.",
                    "Remove or correct the parameters listed in `errors`; the OpenAPI document has the known ones.")),
    MALFORMED_ADDRESS(
            "malformed-address",
            400,
            new Wording("Indirizzo malformato", "Malformed address"),
            new Wording(
                    "Codifica percorso e parametri in UTF-8 con la codifica percentuale (RFC 3986, 2.1).",
                    "Encode the path and the parameters as UTF-8 with percent-encoding (RFC 3986, 2.1).")),
    MALFORMED_BODY(
            "malformed-body",
            400,
            new Wording("Contenuto illeggibile", "Unreadable content"),
            new Wording(
                    "Correggi il documento JSON nei punti indicati in `errors` e invialo di nuovo.",
                    "Correct the JSON document where `errors` points and send it again.")),
    INVALID_BODY(
            "invalid-body",
            400,
            new Wording("Contenuto non valido", "Invalid content"),
            new Wording(
                    "Correggi i valori indicati in `errors` e invia di nuovo il documento.",
                    "Correct the values that `errors` points at and send the document again.")),
    BAD_REQUEST(
            "bad-request",
            400,
            new Wording("Richiesta non comprensibile", "Request not understood"),
            new Wording(
                    "Confronta la richiesta con il documento OpenAPI.",
                    "Compare the request with the OpenAPI document.")),
    NOT_FOUND(
            "not-found",
            404,
            new Wording("Non trovato", "Not found"),
            new Wording(
                    "Controlla l'indirizzo; quelli che esistono sono nel documento OpenAPI, su /q/openapi.",
                    "Check the address; those that exist are in the OpenAPI document, at /q/openapi.")),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            new Wording("Metodo non ammesso", "Method not allowed"),
            new Wording(
                    "Usa uno dei metodi elencati nell'intestazione Allow.",
                    "Use one of the methods listed in the Allow header.")),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            new Wording("Formato non disponibile", "Format not available"),
            new Wording(
                    "Chiedi nell'intestazione Accept un formato elencato nel documento OpenAPI, oppure */*.",
                    "Ask in the Accept header for a format listed in the OpenAPI document, or for */*.")),
    CONFLICT(
            "conflict",
            409,
            new Wording("In conflitto con ciò che c'è", "In conflict with what is there"),
            new Wording(
                    "Leggi ciò che c'è già e decidi se modificarlo.",
                    "Read what is there already, and decide whether to change it.")),
    PRECONDITION_FAILED(
            "precondition-failed",
            412,
            new Wording("Cambiato nel frattempo", "Changed in the meantime"),
            new Wording(
                    "Leggi di nuovo il record, rifai la modifica su quello e inviala con il nuovo ETag.",
                    "Read the record again, make the change anew upon it and send it with the new ETag.")),
    REPEATED_OTHERWISE(
            "repeated-otherwise",
            422,
            new Wording("Chiave già usata per un'altra richiesta", "Key used for another request already"),
            new Wording(
                    "Per una nuova richiesta usa una nuova Idempotency-Key.",
                    "Use a new Idempotency-Key for a new request.")),
    PRECONDITION_REQUIRED(
            "precondition-required",
            428,
            new Wording("Manca la versione di partenza", "The version it is based on is missing"),
            new Wording(
                    "Leggi il record, e invia il suo ETag nell'intestazione If-Match.",
                    "Read the record, and send its ETag in the header If-Match.")),
    PAYLOAD_TOO_LARGE(
            "payload-too-large",
            413,
            new Wording("Contenuto troppo grande", "Content too large"),
            new Wording(
                    "Invia meno dati: per esempio un poligono con meno vertici.",
                    "Send less: for instance a polygon with fewer vertices.")),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            new Wording("Formato del contenuto non supportato", "Unsupported content format"),
            new Wording(
                    "Indica in Content-Type uno dei formati elencati nel documento OpenAPI.",
                    "Name in Content-Type one of the formats listed in the OpenAPI document.")),
    TOO_MANY_REQUESTS(
            "too-many-requests",
            429,
            new Wording("Troppe richieste", "Too many requests"),
            new Wording(
                    "Attendi i secondi indicati in Retry-After, poi ripeti la richiesta.",
                    "Wait for the seconds given in Retry-After, then ask again.")),
    INTERNAL_ERROR(
            "internal-error",
            500,
            new Wording("Errore interno", "Internal error"),
            new Wording(
                    "Non dipende dalla tua richiesta. Segnalalo indicando il valore di `requestId`.",
                    "It is not your request's fault. Report it and quote the value of `requestId`.")),
    UNAVAILABLE(
            "unavailable",
            503,
            new Wording("Servizio momentaneamente non disponibile", "Service temporarily unavailable"),
            new Wording(
                    "Attendi i secondi indicati in Retry-After, poi ripeti la stessa richiesta.",
                    "Wait for the seconds given in Retry-After, then repeat the same request."));

    private final ProblemFacts facts;

    HttpProblem(String slug, int status, Wording title, Wording hint) {
        this.facts = new ProblemFacts(slug, status, title, hint);
    }

    @Override
    public ProblemFacts facts() {
        return facts;
    }

    /** Publishes them. */
    @Singleton
    static final class Family implements ProblemFamily {

        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }
}
