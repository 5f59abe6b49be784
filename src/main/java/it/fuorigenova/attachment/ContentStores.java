package it.fuorigenova.attachment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses where bytes are kept. */
final class ContentStores {

    private ContentStores() {}

    /** A bucket where one is named, else a folder. */
    @Produces
    @Singleton
    static ContentStore store(AttachmentConfig config) {
        return config.s3().bucket().isPresent() ? new BucketStore(config.s3()) : new FolderStore(config.folder());
    }
}
