package it.fuorigenova.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.webhook.Receivers.Ports;
import it.fuorigenova.webhook.Receivers.Rules;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom an installation sends to that has set nothing, and whom others do. */
class ReceiversTest {

    private static final Rules STRICT = new Rules(false, false, List.of(new Ports(443, 443)));
    private static final Rules INTRANET = new Rules(true, true, List.of(new Ports(8000, 8999)));

    /** Names that lead where the test says; addresses lead to themselves. */
    private static Receivers leadingTo(Rules rules, String... addresses) {
        return new Receivers(rules, name -> {
            if (addresses.length == 0) {
                return List.of(InetAddress.getAllByName(name));
            }
            return List.of(addresses).stream().map(InetAddress::ofLiteral).toList();
        });
    }

    private static String refusal(Receivers receivers, String url) {
        return assertThrows(InvalidValueException.class, () -> receivers.find(url), url)
                .why()
                .en();
    }

    @ParameterizedTest
    @CsvSource({
        "93.184.215.14",
        "1.1.1.1",
        "172.15.255.255",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "192.167.255.255",
        "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
        "2a00:1450:4002:403::200e",
        "64:ff9b::5db8:d70e"
    })
    void sendsToEverybodysNetwork(String address) throws InvalidValueException {
        Receiver receiver = leadingTo(STRICT, address).find("https://receiver.example/hook?a=1");
        assertEquals(InetAddress.ofLiteral(address), receiver.address(0));
        assertEquals("receiver.example", receiver.host());
        assertEquals(443, receiver.port());
        assertEquals("/hook?a=1", receiver.target());
        assertTrue(receiver.isSecure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void sendsToNobodyElse(String address) {
        assertTrue(
                refusal(leadingTo(STRICT, address), "https://receiver.example").contains("not public"));
        assertTrue(refusal(leadingTo(STRICT, "1.1.1.1", address), "https://receiver.example")
                .contains("not public"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://017700000001/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[fe80::1%25lo]/",
                "https://localhost/",
                "https://localhost./",
                "https://[::]/",
                "https://0/"
            })
    void isNotFooledByHowAnAddressIsWritten(String url) {
        assertTrue(!refusal(leadingTo(STRICT), url).isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "http://receiver.example/, https",
        "ftp://receiver.example/, https",
        "file:///etc/passwd, https",
        "gopher://receiver.example, https",
        "receiver.example/hook, absolute",
        "/hook, absolute",
        "https:///hook, absolute",
        "https:receiver.example, absolute",
        "https://user@receiver.example/, user",
        "https://user:word@receiver.example/, user",
        "https://receiver.example@127.0.0.1/, user",
        "https://receiver.example:22/, port 22",
        "https://receiver.example:0/, port 0",
        "https://receiver.example:8443/, port 8443",
        "https://receiver.example/#part, fragment",
        "https://münchen.example/, absolute",
        "https://receiver .example/, absolute",
        "https://%6c%6fcalhost/, absolute"
    })
    void refusesWhatIsNoAddressToSendTo(String url, String why) {
        assertTrue(refusal(leadingTo(STRICT, "1.1.1.1"), url).contains(why), url);
    }

    @Test
    void saysThatNobodyKnowsAName() {
        Receivers nobody = new Receivers(STRICT, name -> {
            throw new UnknownHostException(name);
        });
        assertTrue(refusal(nobody, "https://receiver.example").contains("nobody knows"));
        assertTrue(
                refusal(nobody, "https://receiver.example/" + "a".repeat(2000)).contains("2000"));
    }

    @Test
    void anIntranetMaySendToItsOwn() throws InvalidValueException {
        Receiver receiver = leadingTo(INTRANET, "10.1.2.3").find("http://protocollo.intra:8080");
        assertEquals(8080, receiver.port());
        assertEquals("/", receiver.target());
        assertTrue(!receiver.isSecure());
        assertEquals(80, leadingTo(INTRANET, "127.0.0.1").find("http://a.intra").port());
        for (String nobody : List.of("0.0.0.0", "224.0.0.1", "255.255.255.255", "ff02::1", "::")) {
            assertTrue(refusal(leadingTo(INTRANET, nobody), "http://a.intra").contains("not public"), nobody);
        }
        assertTrue(refusal(leadingTo(INTRANET, "10.1.2.3"), "http://a.intra:22").contains("port 22"));
    }

    @Test
    void triesAnotherAddressOfANameEachTime() throws InvalidValueException {
        Receiver receiver = leadingTo(STRICT, "1.1.1.1", "1.0.0.1").find("https://receiver.example");
        assertEquals(
                List.of("1.1.1.1", "1.0.0.1", "1.1.1.1"),
                List.of(0, 1, 2).stream()
                        .map(attempt -> receiver.address(attempt).getHostAddress())
                        .toList());
    }
}
