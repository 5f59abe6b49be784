package it.fuorigenova.http;

/** Who comes first among those every request passes; a higher number is earlier. Quarkus answers CORS at 300. */
public final class FilterOrder {

    static final int REQUEST_ID = 1000;
    static final int ACCESS_LOG = 900;
    static final int WAITING_CALLER = 800;

    /**
     * Before the checks of addresses, headers and bodies, for whoever answers requests so plain that they pass all of
     * them.
     */
    public static final int PLAINEST = 260;

    static final int ADDRESS = 250;
    static final int ACCEPT = 245;
    static final int BODY = 240;
    static final int SLOW_BODY = 235;

    /** On the way out, in the same sense; what makes bytes of answers comes last, at 0. */
    static final int PAGE = 100;

    /** Routes after all others, in the opposite sense: a lower number is earlier. */
    static final int LAST_ROUTE = 1_000_000;

    private FilterOrder() {}
}
