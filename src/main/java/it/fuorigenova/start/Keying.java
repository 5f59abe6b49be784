package it.fuorigenova.start;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import it.fuorigenova.partner.FirstKey;
import jakarta.enterprise.context.Dependent;

/** Makes an administrator's key, prints it, and ends. */
@Dependent
@Unremovable
public class Keying implements QuarkusApplication {

    private final FirstKey keys;

    Keying(FirstKey keys) {
        this.keys = keys;
    }

    @Override
    public int run(String... arguments) {
        System.out.println(keys.make());
        return 0;
    }
}
