package it.fuorigenova.exchange;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a file over HTTP, whole or not at all, and says plainly why it could not. */
final class Download {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Fetches to a path, by way of a file beside it. */
    void to(Path target, Official official) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            HttpResponse<Path> answer = answer(official, part);
            check(answer, part, official);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (HttpConnectTimeoutException | ConnectException | UnresolvedAddressException e) {
            throw new FileRefusedException(
                    0,
                    official.address() + " cannot be reached: there may be no Internet access from here",
                    "Fetch it elsewhere and import the file, or correct the address in the settings file",
                    e);
        } catch (IOException e) {
            throw new FileRefusedException(
                    0, "The download of " + official.address() + " broke off: " + e.getMessage(), "Try again later", e);
        } finally {
            part.toFile().delete();
        }
    }

    private static HttpResponse<Path> answer(Official official, Path part) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(LONGEST_CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(official.address()))
                .header("User-Agent", "fuorigenova")
                .build();
        try {
            // The timeout of a request ends with its headers; this one covers a body that never ends, too.
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofFile(part))
                    .get(LONGEST.toMinutes(), TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("it took longer than " + LONGEST.toMinutes() + " minutes", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        } finally {
            client.shutdownNow();
        }
    }

    private static void check(HttpResponse<Path> answer, Path part, Official official) throws IOException {
        if (answer.statusCode() != 200) {
            throw new FileRefusedException(
                    official.address() + " answers with status " + answer.statusCode(),
                    answer.statusCode() == 404
                            ? "The file may not be published for this year yet, or under another address: see the"
                                    + " settings file"
                            : "Try again later");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.matches(official.contentType())) {
            throw new FileRefusedException(
                    official.address() + " sends \"" + type + "\", which is not the file",
                    "Open the address in a browser to see what it says; correct it in the settings file");
        }
        if (Files.size(part) < official.leastBytes()) {
            throw new FileRefusedException(
                    "%s sends %d bytes where at least %d are expected"
                            .formatted(official.address(), Files.size(part), official.leastBytes()),
                    "Open the address in a browser to see what it says");
        }
    }
}
