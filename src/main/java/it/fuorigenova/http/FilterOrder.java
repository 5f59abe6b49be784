package it.fuorigenova.http;

/** Who comes first among those every request passes; a higher number is earlier. Quarkus answers CORS at 300. */
public final class FilterOrder {

    static final int COMMON_HEADERS = 1100;
    static final int REQUEST_ID = 1000;
    static final int ACCESS_LOG = 900;

    /** For whoever has an answer ready, which costs so little that nobody need pay for it. */
    public static final int KEPT = 260;

    /** From here on an answer may have to be waited for. */
    static final int WAITING_CALLER = 258;

    static final int CODINGS = 257;

    /** Where requests are paid for: before the checks, so that what they refuse is paid for, too. */
    public static final int TOLL = 255;

    /**
     * Before the checks of addresses, headers and bodies, for whoever answers requests so plain that they pass all of
     * them.
     */
    public static final int PLAINEST = 252;

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
