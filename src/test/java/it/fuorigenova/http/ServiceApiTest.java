package it.fuorigenova.http;

import io.quarkus.test.junit.QuarkusTest;
import it.fuorigenova.testing.Golden;
import it.fuorigenova.testing.Golden.Question;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ServiceApiTest {

    static Stream<Question> questions() {
        return Stream.of(
                new Question("does the service work?", "/status", "status", 200),
                new Question("does it work, in English?", "/status?lang=en", "status-in-english", 200),
                new Question("which problems are there?", "/problems?lang=en", "problems", 200),
                new Question("what does a problem mean?", "/problems/unknown-parameter", "problem", 200),
                new Question("what does a problem mean that does not exist?", "/problems/none", "no-problem", 404),
                new Question("which parameter was meant?", "/status?lnag=en", "unknown-parameter", 400),
                new Question("which languages are there?", "/status?lang=fr", "unknown-language", 400),
                new Question("what of a text that is not UTF-8?", "/status?lang=%ff", "malformed-address", 400),
                new Question("what is at an address nobody serves?", "/nowhere?lang=en", "nowhere", 404));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answers(Question question) {
        Golden.check(getClass(), question);
    }
}
