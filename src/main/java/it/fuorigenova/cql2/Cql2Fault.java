package it.fuorigenova.cql2;

/** Everything that can be wrong with a filter. {@code %s} stands for what the case at hand adds. */
public enum Cql2Fault {
    // --- How it is written ----------------------------------------------------------------------------------
    EMPTY("il filtro è vuoto", "the filter is empty"),
    UNEXPECTED("trovato %s dove si attende %s", "found %s where %s is expected"),
    UNKNOWN_CHARACTER("il carattere %s non è ammesso qui", "the character %s is not allowed here"),
    TEXT_NOT_CLOSED(
            "il testo che comincia qui non finisce: manca l'apice di chiusura",
            "the text that begins here does not end: its closing quote is missing"),
    NAME_NOT_CLOSED(
            "il nome che comincia qui non finisce: mancano le virgolette di chiusura",
            "the name that begins here does not end: its closing double quote is missing"),
    BAD_NUMBER(
            "%s non è un numero utilizzabile: al più 64 cifre, tra 1e-308 e 1e308",
            "%s is not a usable number: at most 64 digits, between 1e-308 and 1e308"),
    BAD_DATE("%s non è una data: si scrive 2026-11-22", "%s is not a date: write 2026-11-22"),
    BAD_TIMESTAMP(
            "%s non è un istante: si scrive 2026-11-22T19:30:00Z", "%s is not a timestamp: write 2026-11-22T19:30:00Z"),
    INTERVAL_BACKWARDS("l'intervallo finisce prima di cominciare", "the interval ends before it begins"),
    NOT_JSON("non è JSON valido: riga %s, colonna %s", "this is not valid JSON: line %s, column %s"),
    UNKNOWN_MEMBER("il membro %s non è previsto qui", "the member %s is not foreseen here"),

    // --- Its size -------------------------------------------------------------------------------------------
    TOO_LONG("il filtro supera %s caratteri", "the filter is longer than %s characters"),
    TOO_DEEP("il filtro è annidato oltre %s livelli", "the filter is nested deeper than %s levels"),
    TOO_MANY_PARTS("il filtro ha più di %s parti", "the filter has more than %s parts"),
    TOO_MANY_POSITIONS("le geometrie hanno più di %s posizioni", "the geometries have more than %s positions"),
    TOO_COSTLY(
            "il filtro costerebbe troppo: al più %s operazioni di questo tipo",
            "the filter would cost too much: at most %s operations of this kind"),

    // --- Geometries -----------------------------------------------------------------------------------------
    TOO_FEW_POSITIONS("%s posizioni dove ne servono almeno %s", "%s positions where at least %s are needed"),
    RING_NOT_CLOSED(
            "l'anello non è chiuso: comincia in (%s) e finisce in (%s)",
            "the ring is not closed: it begins at (%s) and ends at (%s)"),
    BAD_BOX("un riquadro ha quattro o sei numeri, non %s", "a box has four or six numbers, not %s"),
    BOX_INSIDE_OUT(
            "il riquadro è rovesciato: un minimo supera il suo massimo",
            "the box is inside out: a minimum is greater than its maximum"),
    NOT_VALID(
            "la geometria incrocia sé stessa vicino a (%s) ed è troppo grande per ripararla",
            "the geometry crosses itself near (%s) and is too large to be repaired"),
    OUT_OF_RANGE(
            "la posizione (%s) è fuori dal sistema di riferimento del filtro",
            "the position (%s) lies outside the filter's reference system"),
    MIXED_COLLECTION(
            "%s non accetta raccolte di geometrie di specie diversa",
            "%s does not take collections of geometries of different kinds"),

    // --- What it means --------------------------------------------------------------------------------------
    UNKNOWN_PROPERTY("la proprietà %s non esiste; esistono: %s", "there is no property %s; there are: %s"),
    UNKNOWN_PROPERTY_NEAR(
            "la proprietà %s non esiste; forse intendevi %s?", "there is no property %s; did you mean %s?"),
    UNKNOWN_FUNCTION("la funzione %s non esiste; esistono: %s", "there is no function %s; there are: %s"),
    UNKNOWN_FUNCTION_NEAR(
            "la funzione %s non esiste; forse intendevi %s?", "there is no function %s; did you mean %s?"),
    ARGUMENT_COUNT("%s vuole %s argomenti, non %s", "%s takes %s arguments, not %s"),
    NOT_WRITTEN_OUT(
            "qui serve un testo o un numero scritto nel filtro",
            "a text or a number written in the filter is needed here"),
    REFUSED_ARGUMENT("%s", "%s"),
    NO_MUNICIPALITY(
            "%s chiede del comune di un oggetto, che questa collezione non conosce",
            "%s asks of the municipality of an item, which this collection does not know"),
    WRONG_KIND("qui c'è %s dove si attende %s", "this is %s where %s is expected"),
    NOT_COMPARABLE("%s e %s non si possono confrontare", "%s and %s cannot be compared"),
    INTERVAL_NEEDED(
            "%s confronta due intervalli: per un istante si usi T_INTERSECTS, T_BEFORE o T_AFTER",
            "%s compares two intervals: for an instant use T_INTERSECTS, T_BEFORE or T_AFTER");

    private final Message text;

    Cql2Fault(String italian, String english) {
        this.text = new Message(italian, english);
    }

    Message text() {
        return text;
    }
}
