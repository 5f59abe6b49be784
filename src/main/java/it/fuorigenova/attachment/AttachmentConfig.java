package it.fuorigenova.attachment;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an installation may set about photographs and documents. */
@ConfigMapping(prefix = "fuorigenova.attachment")
interface AttachmentConfig {

    /** The folder that files are kept in, unless a bucket is named. */
    Path folder();

    /** The bucket that files are kept in. */
    S3 s3();

    /** The largest file. */
    MemorySize limit();

    /** How many points a picture may have. */
    long mostPixels();

    /** How many attachments a record may have that have not ended. */
    int mostOfOne();

    /** How long the bytes of what was ended are kept. */
    Duration keepEnded();

    /** A store that speaks S3. */
    interface S3 {

        /** The bucket; files are kept in a folder where there is none. */
        Optional<String> bucket();

        /** What the names of files in it begin with. */
        Optional<String> prefix();

        /** Where the store is; Amazon's where nothing is said. */
        Optional<URI> endpoint();

        /** The region that requests are signed for. */
        @WithDefault("eu-south-1")
        String region();

        /** Who asks; where nothing is said, it is looked for where Amazon's programs look. */
        Optional<String> accessKey();

        /** What requests are signed with. */
        Optional<String> secretKey();
    }
}
