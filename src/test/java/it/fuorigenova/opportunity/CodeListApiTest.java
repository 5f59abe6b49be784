package it.fuorigenova.opportunity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CodeListFamily;
import it.fuorigenova.http.Coded;
import it.fuorigenova.testing.Golden;
import it.fuorigenova.testing.Golden.Question;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes that records are written in, told to whoever asks. */
@QuarkusTest
class CodeListApiTest {

    /** Of what the service itself decides nothing is unknown. */
    private static final List<String> DECIDED_HERE = List.of(
            "role",
            "organisation-kind",
            "delivery-status",
            "delivery-failure",
            "attachment-access",
            "contribution-kind",
            "contribution-state");

    @Inject
    Instance<CodeListFamily> families;

    static Stream<Question> questions() {
        return Stream.of(
                new Question("which code lists are there?", "/v1/codelists", "codelists", 200),
                new Question("what was it used for?", "/v1/codelists/former-use", "codelist", 200),
                new Question("and in English?", "/v1/codelists/former-use?lang=en", "codelist-in-english", 200),
                new Question("which list was meant?", "/v1/codelists/formeruse?lang=en", "no-codelist", 404));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answers(Question question) {
        Golden.check(getClass(), question);
    }

    @Test
    void hasCodesForWhatIsOtherUnknownAndNotApplicableInEveryList() {
        for (CodeList list :
                families.stream().flatMap(family -> family.lists().stream()).toList()) {
            List<String> codes = list.codes().stream().map(Coded::code).toList();
            assertTrue(
                    DECIDED_HERE.contains(list.id())
                            || codes.containsAll(List.of("other", "unknown", "not-applicable")),
                    list.id());
            assertEquals(codes.size(), new HashSet<>(codes).size(), list.id());
            assertTrue(
                    list.codes().stream()
                            .noneMatch(code -> code.label().it().isBlank()
                                    || code.label().en().isBlank()),
                    list.id());
        }
    }
}
