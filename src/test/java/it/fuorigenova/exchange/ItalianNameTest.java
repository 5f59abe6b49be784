package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ItalianNameTest {

    @Test
    void capitalsBecomeTheUsualSpelling() {
        assertEquals("Vighizzolo d'Este", ItalianName.of("VIGHIZZOLO D'ESTE"));
        assertEquals("Alano di Piave", ItalianName.of("ALANO DI PIAVE"));
        assertEquals("La Spezia", ItalianName.of("LA SPEZIA"));
        assertEquals("Serra Riccò", ItalianName.of("SERRA RICCÒ"));
    }
}
