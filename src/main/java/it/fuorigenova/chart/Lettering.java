package it.fuorigenova.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The letters of the charts: always the same ones, which the build takes from Bootstrap Italia, so that a chart is the
 * same on every machine, and can be drawn where no font is installed.
 */
final class Lettering {

    /** What a reader without that font takes instead. */
    static final String FAMILY = "'Titillium Web', 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    static {
        needNoInstalledFonts();
    }

    private static final Font REGULAR = read("regular");
    private static final Font STRONG = read("600");

    private Lettering() {}

    static Font regular(float size) {
        return REGULAR.deriveFont(size);
    }

    static Font strong(float size) {
        return STRONG.deriveFont(size);
    }

    /** How wide a text is, in pixels. */
    static double width(String text, Font font) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    /** The text in lines that are no wider than this, as far as its words allow; the last one may be cut. */
    static List<String> lines(String text, Font font, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        if (lines.size() > most) {
            List<String> kept = new ArrayList<>(lines.subList(0, most));
            kept.set(most - 1, kept.getLast() + "…");
            return kept;
        }
        return lines;
    }

    /**
     * Without a configuration, the JDK asks a library of the system for its fonts, and fails where there is neither. With
     * one that calls every family of its own by our file it asks nobody (looked at with JDK 25 in a system without any).
     */
    private static void needNoInstalledFonts() {
        System.setProperty("java.awt.headless", "true");
        if (!System.getProperty("os.name").equals("Linux") || System.getProperty("sun.awt.fontconfig") != null) {
            return;
        }
        StringBuilder fonts = new StringBuilder("version=1\nsequence.allfonts=default\n");
        for (String family : List.of("dialog", "sansserif", "serif", "monospaced", "dialoginput")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                fonts.append("%s.%s.default=%s%n".formatted(family, style, Letters.FAMILY));
            }
        }
        fonts.append("filename.%s=%s%n".formatted(Letters.FAMILY.replace(' ', '_'), Letters.regular()));
        try {
            Path file = Files.createTempFile("fuorigenova-fonts", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, fonts);
            System.setProperty("sun.awt.fontconfig", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font read(String weight) {
        try (InputStream in = Letters.open(weight)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(weight, e);
        }
    }
}
