package it.fuorigenova.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.ConfigProvider;

/** Answers over HTTP until the process is told to stop, and first says where. */
public final class Serving implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
        // Known only now where any free port was asked for.
        String port = ConfigProvider.getConfig().getValue("quarkus.http.port", String.class);
        System.out.print(welcome("http://localhost:" + port));
        Quarkus.waitForExit();
        return 0;
    }

    private static String welcome(String here) {
        return """

                fuorigenova answers:
                  the map       %1$s/
                  every call    %1$s/q/swagger-ui
                  description   %1$s/q/openapi
                  an example    curl %1$s/v1/municipalities/010025/diagnosis
                Ctrl-C stops it.
                """.formatted(here);
    }
}
