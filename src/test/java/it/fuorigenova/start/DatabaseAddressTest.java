package it.fuorigenova.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @Test
    void leavesAnAddressOfJdbcAsItIs() {
        String url = "jdbc:postgresql://db:5432/genova?sslmode=require";
        assertEquals(new DatabaseAddress(url, null, null), DatabaseAddress.parse(url));
    }

    @Test
    void readsTheAddressThatPostgresqlsOwnToolsTake() {
        assertEquals(
                new DatabaseAddress("jdbc:postgresql://db:5433/genova?sslmode=require", "anna", "a+b@/c"),
                DatabaseAddress.parse("postgresql://anna:a+b%40%2Fc@db:5433/genova?sslmode=require"));
        assertEquals(
                new DatabaseAddress("jdbc:postgresql://db/genova", null, null),
                DatabaseAddress.parse("postgres://db/genova"));
    }

    @Test
    void takesTheUserFromElsewhereOnlyWhereTheAddressNamesNone() {
        var named = DatabaseAddress.parse("postgres://anna:secret@db/genova");
        assertEquals(named, named.orElseAs("other", "other"));
        assertEquals(
                "other",
                DatabaseAddress.parse("postgres://db/genova")
                        .orElseAs("other", "x")
                        .user());
    }

    @ParameterizedTest
    @ValueSource(strings = {"db", "mysql://db/genova", "postgresql://db", "postgresql:///", "http://db/genova"})
    void saysHowToWriteWhatItCannotRead(String text) {
        String said = String.valueOf(
                assertThrows(Refusal.class, () -> DatabaseAddress.parse(text)).getMessage());
        assertTrue(said.contains("postgresql://user:password@host:5432/database"), said);
    }
}
