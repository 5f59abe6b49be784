package it.fuorigenova.report;

/** What the contract says of charts, at whatever address. */
final class ChartDescriptions {

    private static final String REFUSED = "also where there is no such place on that day. An indicator that is unknown "
            + "or has no numbers, and a size out of range, are refused with 400.";

    static final String PROFILE = "An SVG whose axes are percentiles, 0 to 100, turned so that outside is better, with "
            + "the same as a text for who does not see it. Three to twelve indicators of numbers. 404 where too few "
            + "are known of it, or it is compared with nobody; " + REFUSED;

    static final String TREND = "An SVG of every period known until the day it is seen from, in the unit of the "
            + "indicator, with the same as a text for who does not see it. 404 where no value is known; " + REFUSED;

    static final String DISTRIBUTION =
            "An SVG of how many have which value, in the unit of the indicator, with the same "
                    + "as a text for who does not see it. 404 where no value is known, or it is compared with nobody; "
                    + REFUSED;

    private ChartDescriptions() {}
}
