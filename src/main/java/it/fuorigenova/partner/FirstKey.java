package it.fuorigenova.partner;

import io.quarkus.runtime.StartupEvent;
import it.fuorigenova.sql.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Makes the administrator's key that all others are made with. */
@ApplicationScoped
public class FirstKey {

    private static final String OPERATOR = "operator";
    /** Starts of several instances at once make one key. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('first_key')) is null as done";

    private final Organisations organisations;
    private final ApiKeys keys;
    private final IssueKey issuing;
    private final Database database;
    private final Clock clock;
    private final PartnerConfig config;

    FirstKey(
            Organisations organisations,
            ApiKeys keys,
            IssueKey issuing,
            Database database,
            Clock clock,
            PartnerConfig config) {
        this.organisations = organisations;
        this.keys = keys;
        this.issuing = issuing;
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    @Transactional
    void atFirstStart(@Observes @Priority(200) StartupEvent start) {
        if (config.firstKey().isEmpty()) {
            return;
        }
        database.query(ONE_AT_A_TIME).first(row -> true);
        if (keys.count() == 0) {
            Path file = config.firstKey().get();
            String secret = make();
            write(secret, file);
            System.out.print("""

                    The first administrator's key, told this once and kept in %s, which only you can read:
                      %s
                    """.formatted(file, secret));
        }
    }

    /** Makes an administrator's key that is good everywhere, for whoever runs the installation. */
    @Transactional
    public String make() {
        OrganisationEntity operator = organisations.findByKey(OPERATOR).orElseGet(this::admitOperator);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApiKeyEntity key = new ApiKeyEntity();
        key.organisation = operator;
        key.name = "administrator";
        key.role = Role.ADMINISTRATOR;
        key.expiresAt = now.plus(config.keyLife());
        return issuing.make(key, now).secret();
    }

    private OrganisationEntity admitOperator() {
        OrganisationEntity operator = new OrganisationEntity();
        operator.id = UUID.randomUUID();
        operator.key = OPERATOR;
        operator.name = "Gestore del servizio";
        operator.kind = OrganisationKind.OPERATOR;
        organisations.persist(operator);
        return operator;
    }

    /** Before the key is stored: a key that nobody has been told would lock everybody out. */
    private static void write(String secret, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
            Path written = posix
                    ? Files.createTempFile(
                            folder,
                            "key",
                            null,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createTempFile(folder, "key", null);
            Files.writeString(written, secret + System.lineSeparator());
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The first administrator's key cannot be kept in " + file, e);
        }
    }
}
