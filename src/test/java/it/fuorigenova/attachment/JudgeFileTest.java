package it.fuorigenova.attachment;

import static it.fuorigenova.attachment.Samples.both;
import static it.fuorigenova.attachment.Samples.latin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import io.smallrye.config.SmallRyeConfigBuilder;
import it.fuorigenova.http.ProblemException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken, what is refused with which words, and what is left of a photograph. */
class JudgeFileTest {

    private static final AttachmentConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(AttachmentConfig.class)
            .withDefaultValue("fuorigenova.attachment.folder", "target/attachments")
            .withDefaultValue("fuorigenova.attachment.limit", "300K")
            .withDefaultValue("fuorigenova.attachment.most-pixels", "1000000")
            .withDefaultValue("fuorigenova.attachment.most-of-one", "3")
            .withDefaultValue("fuorigenova.attachment.keep-ended", "P90D")
            .withConverter(
                    io.quarkus.runtime.configuration.MemorySize.class,
                    100,
                    new io.quarkus.runtime.configuration.MemorySizeConverter())
            .build()
            .getConfigMapping(AttachmentConfig.class);

    private final JudgeFile judging = new JudgeFile(new Pictures(CONFIG), CONFIG);

    static Stream<Arguments> whatIsTaken() {
        return Stream.of(
                Arguments.of("image/jpeg", Samples.jpeg(40, 30)),
                Arguments.of("image/png", Samples.png(40, 30)),
                Arguments.of("application/pdf", Samples.pdf("")),
                Arguments.of("application/pdf", Samples.pdfWithPackedObjects(latin("1 0 << /Title (x) >>"))),
                Arguments.of(FileKind.DOCX.mediaType(), Samples.docx()),
                Arguments.of(
                        FileKind.XLSX.mediaType(),
                        Samples.archive("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>")),
                Arguments.of(
                        FileKind.ODT.mediaType(),
                        Samples.archive("mimetype", FileKind.ODT.mediaType(), "content.xml", "<o/>")),
                Arguments.of(
                        FileKind.ODS.mediaType(),
                        Samples.archive("mimetype", FileKind.ODS.mediaType(), "content.xml", "<o/>")));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsTaken(String mediaType, byte[] file) {
        assertEquals(mediaType, judging.judge(file).kind().mediaType());
    }

    static Stream<Arguments> whatIsRefused() {
        byte[] archive = Samples.archive("a.txt", "a");
        return Stream.of(
                Arguments.of("is empty", new byte[0]),
                Arguments.of("the most is 307200", new byte[310_000]),
                Arguments.of("of the type text/html", latin("<!DOCTYPE html><html><body>x</body></html>")),
                Arguments.of(
                        "of the type image/svg+xml",
                        latin("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")),
                Arguments.of("of the type application/x-sh", latin("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("of the type text/plain", latin("solo parole")),
                Arguments.of("of the type application/zip", archive),
                Arguments.of("of the type image/gif", latin("GIF89a\u0001\0\u0001\0\0\0\0;")),
                Arguments.of("contains a ZIP archive, too", both(Samples.jpeg(40, 30), archive)),
                Arguments.of("contains a ZIP archive, too", both(Samples.pdf(""), archive)),
                Arguments.of("HTML or a script (`<script`)", both(Samples.png(40, 30), latin("<SCRIPT>x</SCRIPT>"))),
                Arguments.of("HTML or a script (`<?php`)", both(Samples.jpeg(40, 30), latin("<?php x ?>"))),
                Arguments.of("contains a PDF, too", both(Samples.jpeg(40, 30), Samples.pdf(""))),
                Arguments.of(
                        "HTML or a script (`<html`)",
                        latin(new String(Samples.pdf(""), StandardCharsets.ISO_8859_1)
                                .replaceFirst("\n", "\n%<html>\n"))),
                Arguments.of("30000 × 30000 pixels: the most is 1000000", Samples.bomb(30_000, 30_000)),
                Arguments.of("cannot be read", latin("\u00ff\u00d8\u00ff\u00e0 not a picture")),
                Arguments.of("cannot be read", java.util.Arrays.copyOf(Samples.png(400, 300), 60)),
                Arguments.of("cannot be read", Samples.bomb(900, 900)),
                Arguments.of("its end (`%%EOF`) is missing", latin("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")),
                Arguments.of("behind the end", both(Samples.pdf(""), latin("MZ and a program"))),
                Arguments.of("(`/JS`)", Samples.pdf("/OpenAction << /S /J /JS (app.alert(1)) >>")),
                Arguments.of("(`/JavaScript`)", Samples.pdf("/OpenAction << /S /J#61vaScript >>")),
                Arguments.of("(`/EmbeddedFiles`)", Samples.pdf("/Names << /EmbeddedFiles 4 0 R >>")),
                Arguments.of("(`/Launch`)", Samples.pdfWithPackedObjects(latin("1 0 << /S /Launch /F (x) >>"))),
                Arguments.of("Unpacked, the PDF is too large", Samples.pdfWithPackedObjects(new byte[70 << 20])),
                Arguments.of("locked by a password", Samples.pdf("/Encrypt 4 0 R")),
                Arguments.of("word/vbaProject.bin", Samples.docx("word/vbaProject.bin", "x")),
                Arguments.of(
                        "loads from elsewhere",
                        Samples.docx(
                                "word/_rels/settings.xml.rels",
                                "<Relationship Type=\"x/attachedTemplate\" Target=\"http://x\""
                                        + " TargetMode=\"External\"/>")),
                Arguments.of("behind the end", both(Samples.docx(), latin("PK\u0005\u0006" + "\0".repeat(18) + "x"))),
                Arguments.of("is damaged", java.util.Arrays.copyOf(Samples.docx(), 40)));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsRefused(String why, byte[] file) {
        ProblemException refused = assertThrows(ProblemException.class, () -> judging.judge(file));
        assertTrue(refused.detail().en().contains(why), refused.detail().en());
        assertTrue(refused.type().status() == 422 || refused.type().status() == 413);
    }

    @Test
    void anArchiveThatGrowsWithoutEndIsNotUnpacked() {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> judging.judge(Samples.docx("word/media/a", "\0".repeat(201 << 20))));
        assertTrue(
                refused.detail().en().startsWith("Unpacked"), refused.detail().en());
    }

    @Test
    void aWebpIsKeptAsWhatEveryProgramReads() throws IOException {
        JudgedFile judged = judging.judge(Samples.webp());
        assertTrue(judged.kind() == FileKind.JPEG || judged.kind() == FileKind.PNG, judged::toString);
        assertEquals(1, judged.picture().orElseThrow().widthPx());
        assertEquals(
                1,
                ImageIO.read(new ByteArrayInputStream(judged.content().bytes())).getWidth());
    }

    /** Where the red quarter of the picture is that the camera took lying, once it stands as it is meant. */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, 0, 0",
        "2, 60, 40, 1, 0",
        "3, 60, 40, 1, 1",
        "4, 60, 40, 0, 1",
        "5, 40, 60, 0, 0",
        "6, 40, 60, 1, 0",
        "7, 40, 60, 1, 1",
        "8, 40, 60, 0, 1"
    })
    void aPhotographIsTurnedUprightAndForgetsWhoTookItWhere(int orientation, int width, int height, int right, int low)
            throws Exception {
        byte[] sent = Samples.photograph(60, 40, orientation);
        assertTrue(new String(sent, StandardCharsets.ISO_8859_1).contains("Nome di Persona"));
        JudgedFile judged = judging.judge(sent);
        BufferedImage kept =
                ImageIO.read(new ByteArrayInputStream(judged.content().bytes()));
        assertEquals(width, kept.getWidth());
        assertEquals(height, kept.getHeight());
        for (int x = 0; x <= 1; x++) {
            for (int y = 0; y <= 1; y++) {
                Color colour = new Color(kept.getRGB(width / 4 + x * width / 2, height / 4 + y * height / 2));
                assertEquals(x == right && y == low, colour.getRed() > colour.getBlue(), x + " " + y + " " + colour);
            }
        }
        assertFalse(new String(judged.content().bytes(), StandardCharsets.ISO_8859_1).contains("Nome di Persona"));
        assertFalse(ImageMetadataReader.readMetadata(
                        new ByteArrayInputStream(judged.content().bytes()))
                .containsDirectoryOfType(ExifDirectoryBase.class));
    }

    @Test
    void aLargePictureIsMadeSmallerAndHasAThumbnail() throws IOException {
        JudgedFile judged = judging.judge(Samples.jpeg(9000, 100));
        JudgedFile.Picture picture = judged.picture().orElseThrow();
        assertEquals(4096, picture.widthPx());
        BufferedImage small =
                ImageIO.read(new ByteArrayInputStream(picture.thumbnail().bytes()));
        assertEquals(320, small.getWidth());
        assertTrue(new Color(small.getRGB(10, 0)).getRed() > 128);
    }

    @Test
    void theSamePictureIsTheSameBytesEachTime() {
        byte[] sent = Samples.photograph(60, 40, 6);
        assertEquals(
                judging.judge(sent).content().sum(),
                judging.judge(sent).content().sum());
    }
}
