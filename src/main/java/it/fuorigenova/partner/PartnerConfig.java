package it.fuorigenova.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an installation may set about who may do what. */
@ConfigMapping(prefix = "fuorigenova.partner")
interface PartnerConfig {

    /** The file that the first administrator's key is written to, if there is no key yet; without it none is made. */
    Optional<Path> firstKey();

    /** How long a key is good for whose maker says nothing. */
    @WithDefault("P365D")
    Duration keyLife();

    /**
     * How many approvals a record needs before it is published: 1, by a validator of its municipality, or else 2, the last by whoever
     * validates for all of its metropolitan city or province.
     */
    @WithDefault("2")
    int approvalLevels();

    /** What providers of identities tell. */
    Token token();

    /** What providers of identities tell. */
    interface Token {

        /** The claim that names the organisation, by its key. */
        @WithDefault("organisation")
        String organisationClaim();

        /** What the name of a role begins with there, so that others' roles are not taken for ours. */
        @WithDefault("fuorigenova-")
        String rolePrefix();
    }
}
