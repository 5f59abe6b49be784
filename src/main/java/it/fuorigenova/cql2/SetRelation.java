package it.fuorigenova.cql2;

/** How two arrays may be to one another; neither order nor repetition counts. */
public enum SetRelation implements Symbol {
    EQUALS("a_equals"),
    CONTAINS("a_contains"),
    CONTAINED_BY("a_containedBy"),
    OVERLAPS("a_overlaps");

    private final String symbol;

    SetRelation(String symbol) {
        this.symbol = symbol;
    }

    @Override
    public String symbol() {
        return symbol;
    }
}
