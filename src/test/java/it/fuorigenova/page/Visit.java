package it.fuorigenova.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;

/** Somebody in front of the page: what they do, and what they see. */
final class Visit implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int QUIET_MILLIS = 400;

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Set<Request> beingRead = new HashSet<>();

    /** A cluster that is painted: where, how many are in it, the cell it is of, and whether it parts somewhere. */
    record Cluster(double lon, double lat, int count, String cell, boolean parts) {}

    private Visit(String origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        this.page = context.newPage();
        page.onRequest(request -> {
            requests.add(request);
            beingRead.add(request);
        });
        page.onRequestFinished(beingRead::remove);
        page.onRequestFailed(beingRead::remove);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    static Visit onADesk(Chromium chromium, String origin) {
        return new Visit(origin, chromium.browser().newContext(italian().setViewportSize(1280, 800)));
    }

    static Visit onATelephone(Chromium chromium, String origin) {
        return new Visit(
                origin,
                chromium.browser()
                        .newContext(italian().setViewportSize(390, 844).setHasTouch(true)));
    }

    private static Browser.NewContextOptions italian() {
        return new Browser.NewContextOptions()
                .setLocale("it-IT")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
    }

    /** Opens an address of the service and waits until all is there. */
    Visit open(String address) {
        page.navigate(origin + address);
        settle();
        return this;
    }

    /** Opens the page of a single address, with a map or without, and waits until all is there. */
    Visit read(String address) {
        page.navigate(origin + address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        if (page.locator(".where-map").count() > 0) {
            settle();
        }
        return this;
    }

    /** Waits until nothing is being read or drawn any more. */
    Visit settle() {
        page.waitForFunction("() => !!document.querySelector('.map-box')?.drawing");
        // What moves the map writes down where it looks a moment later, and then the list follows.
        int known;
        do {
            known = requests.size();
            page.waitForTimeout(QUIET_MILLIS);
        } while (!beingRead.isEmpty() || requests.size() > known);
        page.evaluate("""
                () => new Promise(done => {
                  const { drawing } = document.querySelector('.map-box');
                  drawing.once('idle', () => done());
                  drawing.triggerRepaint();
                })""");
        return this;
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The address in the bar, without the server. */
    String address() {
        return page.url().substring(origin.length());
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** What the browser complained of: scripts that failed, files that are missing, rules that were broken. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Where a place stands on the screen, in pixels. */
    double[] onScreen(double lon, double lat) {
        Object at = page.evaluate("""
                ([lon, lat]) => {
                  const { drawing } = document.querySelector('.map-box');
                  const { left, top } = drawing.getCanvas().getBoundingClientRect();
                  const { x, y } = drawing.project([lon, lat]);
                  return [left + x, top + y].map(String);
                }""", List.of(lon, lat));
        List<?> numbers = (List<?>) at;
        return numbers.stream()
                .mapToDouble(number -> Double.parseDouble(number.toString()))
                .toArray();
    }

    /** What the map says of the place that the pointer is moved to; empty for nothing. */
    String underPointer(double lon, double lat) {
        double[] at = onScreen(lon, lat);
        page.mouse().move(at[0], at[1]);
        return find(".under").textContent();
    }

    /** The colour painted at a place of the map. */
    Color painted(double lon, double lat) {
        double[] at = onScreen(lon, lat);
        return new Color(image(page.screenshot()).getRGB((int) at[0], (int) at[1]));
    }

    /** The largest cluster of those that are painted. */
    Cluster largestCluster() {
        Object found = page.evaluate("""
                () => {
                  const { drawing } = document.querySelector('.map-box');
                  const painted = drawing.queryRenderedFeatures({ layers: ['clusters'] });
                  const [largest] = painted.sort((a, b) => b.properties.count - a.properties.count);
                  const [lon, lat] = largest.geometry.coordinates;
                  return [lon, lat, largest.properties.count, largest.properties.cell, 'expand' in largest.properties].map(String);
                }""");
        List<?> parts = (List<?>) found;
        return new Cluster(
                Double.parseDouble(parts.get(0).toString()),
                Double.parseDouble(parts.get(1).toString()),
                Integer.parseInt(parts.get(2).toString()),
                parts.get(3).toString(),
                Boolean.parseBoolean(parts.get(4).toString()));
    }

    /** How many are in the largest cluster that is painted; 1 where there is none. */
    int largestOnTheMap() {
        return clusters() == 0 ? 1 : largestCluster().count();
    }

    private int clusters() {
        Object count = page.evaluate(
                "() => document.querySelector('.map-box').drawing.queryRenderedFeatures({ layers: ['clusters'] }).length");
        return Integer.parseInt(count.toString());
    }

    /** The codes of the opportunities that are listed. */
    List<String> listed() {
        return find(".list > li").all().stream()
                .map(item -> item.getAttribute("data-code"))
                .toList();
    }

    /** How many opportunities the map shows, those in clusters counted one by one. */
    int opportunitiesOnTheMap() {
        Object sum = page.evaluate("""
                () => {
                  const { drawing } = document.querySelector('.map-box');
                  const painted = drawing.queryRenderedFeatures({ layers: ['points', 'clusters'] });
                  const single = new Map(painted.map(({ properties }) => [properties.code ?? properties.cell, properties.count ?? 1]));
                  return String([...single.values()].reduce((a, b) => a + b, 0));
                }""");
        return Integer.parseInt(sum.toString());
    }

    /** Keeps what is seen now under target/screenshots. */
    Visit keep(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name.toLowerCase(Locale.ROOT) + ".png")));
        return this;
    }

    /** Keeps all of the page, however long it is. */
    Visit keepWhole(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name.toLowerCase(Locale.ROOT) + ".png")));
        return this;
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
