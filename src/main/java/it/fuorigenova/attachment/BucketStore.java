package it.fuorigenova.attachment;

import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Keeps bytes in a bucket of a store that speaks S3, which says that it has them when they are safe. */
final class BucketStore implements ContentStore {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    BucketStore(AttachmentConfig.S3 config) {
        this.bucket = config.bucket().orElseThrow();
        this.prefix = config.prefix().orElse("");
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(config.region()))
                .credentialsProvider(
                        config.accessKey().isPresent()
                                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(
                                        config.accessKey().get(),
                                        config.secretKey().orElseThrow()))
                                : DefaultCredentialsProvider.builder().build())
                // Other makers' stores know neither the newer sums nor signed pieces, nor buckets as names of hosts.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false)
                        .pathStyleAccessEnabled(config.endpoint().isPresent()));
        config.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
    }

    /** Written even where it is there already: it is then as young as whoever refers to it. */
    @Override
    public void keep(Content content) {
        client.putObject(
                request -> request.bucket(bucket).key(prefix + content.sum()), RequestBody.fromBytes(content.bytes()));
    }

    @Override
    public InputStream open(String sum) {
        return client.getObject(request -> request.bucket(bucket).key(prefix + sum));
    }

    @Override
    public void forget(String sum) {
        client.deleteObject(request -> request.bucket(bucket).key(prefix + sum));
    }

    /** What is put there is there whole or not at all. */
    @Override
    public void forgetUnfinished(Instant before) {}

    @Override
    public void forEach(Consumer<Kept> reader) {
        client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                .contents()
                .forEach(object ->
                        reader.accept(new Kept(object.key().substring(prefix.length()), object.lastModified())));
    }
}
