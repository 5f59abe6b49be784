package it.fuorigenova.delivery;

import io.restassured.specification.RequestSpecification;
import it.fuorigenova.testing.Partners;
import java.util.function.Supplier;

/** Who sends files: the municipality of Rovegno in its roles, and the metropolitan city. */
enum Sender implements Supplier<RequestSpecification> {
    CONTRIBUTOR("contributor", "municipality", "istat:010052"),
    EDITOR("editor", "municipality", "istat:010052"),
    VALIDATOR("validator", "municipality", "istat:010052"),
    CITY("editor", "metropolitan-city", "uts:210"),
    CITY_CONTRIBUTOR("contributor", "metropolitan-city", "uts:210"),
    CITY_VALIDATOR("validator", "metropolitan-city", "uts:210");

    private final String role;
    private final String kind;
    private final String territory;

    Sender(String role, String kind, String territory) {
        this.role = role;
        this.kind = kind;
        this.territory = territory;
    }

    @Override
    public RequestSpecification get() {
        return Partners.as(role, kind, territory);
    }
}
