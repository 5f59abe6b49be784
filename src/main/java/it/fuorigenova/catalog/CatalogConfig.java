package it.fuorigenova.catalog;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What whoever runs the service says of themselves in the catalogue. */
@ConfigMapping(prefix = "fuorigenova.catalog")
interface CatalogConfig {

    /** Who publishes the data, and is answerable for them. */
    Publisher publisher();

    /** Whom to ask about the data. */
    Contact contact();

    /** The licence under which all that is served may be used; what the sources agree on by default. */
    Optional<URI> licence();

    /** A body. */
    interface Publisher {

        /** Its name in Italian. */
        String name();

        /** Its code: of the index of public bodies (IPA), or another official one. */
        String identifier();

        /** Its page. */
        URI homepage();
    }

    /** An office; never a person. */
    interface Contact {

        /** Its name. */
        String name();

        /** Its mailbox; without one no contact is stated, because the profile wants it. */
        Optional<String> email();
    }
}
