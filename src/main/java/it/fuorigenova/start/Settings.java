package it.fuorigenova.start;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be known before Quarkus starts, from the places where Quarkus itself looks: system properties, environment,
 * {@code .env}, {@code config/application.properties}.
 *
 * @param database the one that was given, if any
 * @param dataFolder where the private database lives if none was given
 * @param httpPort 0 for any that is free
 */
record Settings(Optional<DatabaseAddress> database, Path dataFolder, String httpHost, int httpPort) {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String FIRST_KEY = "fuorigenova.partner.first-key";
    private static final String IMPORTS = "fuorigenova.import.folder";
    private static final String PASSWORD = "quarkus.datasource.password";

    static Settings read() {
        SmallRyeConfig config = ConfigUtils.configBuilder().build();
        Optional<DatabaseAddress> database = text(config, "fuorigenova.database.url")
                .or(() -> text(config, URL))
                .map(DatabaseAddress::parse)
                .map(address -> address.orElseAs(
                        text(config, USER).orElse(null), text(config, PASSWORD).orElse(null)));
        return new Settings(
                database,
                Path.of(text(config, "fuorigenova.data").orElse("data")),
                text(config, "quarkus.http.host").orElse("0.0.0.0"),
                port(text(config, "quarkus.http.port").orElse("8080")));
    }

    private static Optional<String> text(SmallRyeConfig config, String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new Refusal("The port \"" + text + "\" is not a number from 0 to 65535: set FUORIGENOVA_PORT.");
        }
        return Integer.parseInt(text);
    }

    /** Tells Quarkus which database to use; system properties stand above every other setting. */
    static void use(DatabaseAddress address) {
        set(URL, address.jdbcUrl());
        set(USER, address.user());
        set(PASSWORD, address.password());
    }

    /** Where whoever begins with a private database finds the key of its administrator, unless he has said where. */
    static void keepFirstKey(Path file) {
        if (text(ConfigUtils.configBuilder().build(), FIRST_KEY).isEmpty()) {
            set(FIRST_KEY, file.toString());
        }
    }

    /** Where files that were sent wait beside a private database, so that they outlive the process, unless said otherwise. */
    static void keepImports(Path folder) {
        if (text(ConfigUtils.configBuilder().build(), IMPORTS).isEmpty()) {
            set(IMPORTS, folder.toString());
        }
    }

    /** Lets the next start in the same process, as live reload makes it, choose anew. */
    static void forgetDatabase() {
        set(URL, null);
        set(USER, null);
        set(PASSWORD, null);
    }

    /**
     * What an import or a refresh does without: nobody asks it anything over HTTP, it brings data of its own or needs
     * none, and what is done every night is done by those who serve.
     */
    static void forTask() {
        set("quarkus.http.host-enabled", "false");
        set("fuorigenova.sample.enabled", "false");
        set("quarkus.scheduler.enabled", "false");
        set("fuorigenova.webhook.deliver", "false");
        set("quarkus.log.level", "WARN");
    }

    private static void set(String key, @Nullable String value) {
        if (value == null) {
            System.clearProperty(key);
        } else {
            System.setProperty(key, value);
        }
    }
}
