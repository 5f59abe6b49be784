package it.fuorigenova.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both places where bytes are kept do the same. */
class ContentStoreTest {

    @TempDir
    Path folder;

    private static AttachmentConfig.S3 config(Bucket bucket, String secret) {
        return new SmallRyeConfigBuilder()
                .withMapping(AttachmentConfig.S3.class, "s3")
                .withDefaultValue("s3.bucket", Bucket.NAME)
                .withDefaultValue("s3.prefix", "allegati/")
                .withDefaultValue("s3.endpoint", bucket.address().toString())
                .withDefaultValue("s3.access-key", Bucket.ACCESS_KEY)
                .withDefaultValue("s3.secret-key", secret)
                .build()
                .getConfigMapping(AttachmentConfig.S3.class, "s3");
    }

    private static Content content(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void keepsOpensShowsAndForgets(ContentStore store) throws IOException {
        List<Content> all =
                IntStream.range(0, 5).mapToObj(i -> content("testo " + i)).toList();
        all.forEach(store::keep);
        store.keep(all.getFirst());
        try (InputStream bytes = store.open(all.getFirst().sum())) {
            assertArrayEquals(all.getFirst().bytes(), bytes.readAllBytes());
        }
        assertEquals(all.stream().map(Content::sum).collect(Collectors.toSet()), sums(store));
        store.forget(all.getFirst().sum());
        store.forget(all.getFirst().sum());
        assertEquals(4, sums(store).size());
        assertThrows(RuntimeException.class, () -> store.open(all.getFirst().sum()));
    }

    private static Set<String> sums(ContentStore store) {
        List<ContentStore.Kept> kept = new ArrayList<>();
        store.forEach(kept::add);
        assertTrue(kept.stream().allMatch(one -> one.since().isAfter(Instant.EPOCH)));
        return kept.stream().map(ContentStore.Kept::sum).collect(Collectors.toSet());
    }

    @Test
    void aFolderKeepsThem() throws IOException {
        ContentStore store = new FolderStore(folder.resolve("not/there/yet"));
        assertEquals(Set.of(), sums(store));
        keepsOpensShowsAndForgets(store);
    }

    @Test
    void aBucketKeepsThem() throws IOException {
        try (Bucket bucket = new Bucket()) {
            keepsOpensShowsAndForgets(new BucketStore(config(bucket, Bucket.SECRET_KEY)));
            assertTrue(bucket.objects().keySet().stream().allMatch(key -> key.matches("allegati/[0-9a-f]{64}")));
        }
    }

    @Test
    void aBucketTakesNothingFromWhoeverHasAnotherSecret() {
        try (Bucket bucket = new Bucket()) {
            ContentStore store = new BucketStore(config(bucket, "un altro"));
            assertThrows(RuntimeException.class, () -> store.keep(content("testo")));
            assertEquals(Set.of(), bucket.objects().keySet());
        }
    }

    @Test
    void aFileThatWasCutIsWrittenAgain() throws IOException {
        ContentStore store = new FolderStore(folder);
        Content content = content("testo intero");
        store.keep(content);
        Path file = folder.resolve(content.sum().substring(0, 2)).resolve(content.sum());
        Files.writeString(file, "testo");
        store.keep(content);
        assertArrayEquals(content.bytes(), Files.readAllBytes(file));
    }

    @Test
    void whatNobodyFinishedIsForgottenOnceItIsOld() throws IOException {
        FolderStore store = new FolderStore(folder);
        store.keep(content("testo"));
        Path unfinished = folder.resolve("unfinished");
        assertEquals(0, unfinished.toFile().list().length);
        Path old = Files.createTempFile(unfinished, "new", null);
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        Path young = Files.createTempFile(unfinished, "new", null);
        store.forgetUnfinished(Instant.parse("2026-01-02T00:00:00Z"));
        assertTrue(Files.exists(young) && !Files.exists(old));
    }

    @Test
    void nothingButASumIsAName() {
        assertThrows(IllegalArgumentException.class, () -> new FolderStore(folder).open("../../etc/passwd"));
    }
}
