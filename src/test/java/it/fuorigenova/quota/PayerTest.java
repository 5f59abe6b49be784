package it.fuorigenova.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:0:1::5, 20010db800000001/64",
        "2001:db8:0:1:ffff:ffff:ffff:ffff, 20010db800000001/64",
        "fe80::1, fe80000000000000/64",
        "::ffff:203.0.113.7, 203.0.113.7",
        "unknown, unknown",
        "not:an:address, not:an:address"
    })
    void isKnownByHisAddress(String address, String name) {
        assertEquals(new Payer.Address(name), Payer.Address.of(address));
    }

    @Test
    void theNextNetworkIsAnother() {
        assertNotEquals(Payer.Address.of("2001:db8:0:1::5"), Payer.Address.of("2001:db8:0:2::5"));
        assertNotEquals(Payer.Address.of("203.0.113.7"), Payer.Address.of("203.0.113.8"));
    }
}
