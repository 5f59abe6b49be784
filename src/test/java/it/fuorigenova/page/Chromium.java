package it.fuorigenova.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, as somebody who has no graphics card runs it. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> APPLICATIONS = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        // It would download browsers of its own.
        Map<String, String> surroundings = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(surroundings));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(find())
                .setArgs(List.of(
                        // Root, as which containers build, may not use the sandbox.
                        "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path find() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        Stream<Path> places = Stream.concat(onPath, APPLICATIONS.stream().map(Path::of));
        return Optional.ofNullable(System.getenv("FUORIGENOVA_BROWSER"))
                .map(Path::of)
                .or(() -> places.filter(Files::isExecutable).findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium here: `./fuorigenova test` installs it, FUORIGENOVA_BROWSER names another"));
    }
}
