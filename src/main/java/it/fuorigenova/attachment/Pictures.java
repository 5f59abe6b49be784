package it.fuorigenova.attachment;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import jakarta.inject.Singleton;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes pictures anew: the points are read and written by us, and nothing else of the file is kept, neither where it was
 * taken and by whose camera nor what somebody has hidden in it. It is turned the way up that the camera meant, and has
 * the colours of the web (sRGB). One is made at a time, because it takes as much memory as it has points.
 */
@Singleton
final class Pictures {

    private static final Wording TOO_MANY = new Wording(
            "L'immagine è di %s × %s punti: il massimo è di %s punti in tutto.",
            "The picture has %s × %s pixels: the most is %s pixels in all.");
    private static final Wording UNREADABLE = new Wording(
            "L'immagine non può essere letta: il file è danneggiato o è di una variante non ammessa.",
            "The picture cannot be read: the file is damaged or of a variant that is not taken.");
    private static final Wording BUSY =
            new Wording("Altre immagini sono in lavorazione.", "Other pictures are being worked on.");

    /** Enough for a page of paper, and for any screen. */
    private static final int LONGEST_SIDE = 4096;

    private static final int THUMBNAIL_SIDE = 320;
    private static final float QUALITY = 0.88f;
    private static final int HALF = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int UPRIGHT = 1;

    private final AttachmentConfig config;
    private final Semaphore free = new Semaphore(1, true);

    Pictures(AttachmentConfig config) {
        this.config = config;
    }

    /** A picture and its thumbnail, made anew of one that was sent; a problem where it cannot be read. */
    JudgedFile remake(FileKind kind, byte[] sent) {
        await();
        try {
            return made(kind, sent);
        } catch (IOException | RuntimeException e) {
            if (e instanceof ProblemException problem) {
                throw problem;
            }
            // Whatever a reader trips over is the file's fault, which may be made for that.
            throw AttachmentProblem.refused(UNREADABLE);
        } finally {
            free.release();
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw ProblemException.of(HttpProblem.UNAVAILABLE, BUSY).withRetryAfter(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(HttpProblem.UNAVAILABLE, BUSY).withRetryAfter(PATIENCE);
        }
    }

    private JudgedFile made(FileKind kind, byte[] sent) throws IOException {
        BufferedImage read = read(kind, sent);
        boolean seeThrough = kind != FileKind.JPEG && read.getColorModel().hasAlpha();
        FileKind kept = kind == FileKind.PNG || seeThrough ? FileKind.PNG : FileKind.JPEG;
        BufferedImage picture = smaller(turned(read, orientation(sent), seeThrough), LONGEST_SIDE);
        Content thumbnail = Content.of(jpeg(smaller(opaque(picture), THUMBNAIL_SIDE)));
        Content content = Content.of(kept == FileKind.PNG ? png(picture) : jpeg(picture));
        return new JudgedFile(
                kept, content, Optional.of(new JudgedFile.Picture(picture.getWidth(), picture.getHeight(), thumbnail)));
    }

    private BufferedImage read(FileKind kind, byte[] sent) throws IOException {
        ImageReader reader = reader(kind);
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            // Said in its first bytes, and asked before a single point takes memory.
            if ((long) width * height > config.mostPixels()) {
                throw AttachmentProblem.refused(TOO_MANY.with(width, height, config.mostPixels()));
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileKind kind) throws IOException {
        return switch (kind) {
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            default -> ImageIO.getImageReadersByFormatName("jpeg").next();
        };
    }

    /** Which way up the camera was held (Exif, 4.6.5.1.6): 1 where nothing readable says so. */
    private static int orientation(byte[] sent) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent), sent.length);
            ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? UPRIGHT
                    : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (ImageProcessingException | MetadataException | IOException e) {
            return UPRIGHT;
        }
    }

    private static BufferedImage turned(BufferedImage picture, int orientation, boolean seeThrough) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        boolean lies = orientation >= 5 && orientation <= 8;
        BufferedImage turned = new BufferedImage(
                lies ? height : width,
                lies ? width : height,
                seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = turned.createGraphics();
        drawing.drawImage(picture, turn, null);
        drawing.dispose();
        return turned;
    }

    private static BufferedImage opaque(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return picture;
        }
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = opaque.createGraphics();
        drawing.setColor(java.awt.Color.WHITE);
        drawing.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        drawing.drawImage(picture, 0, 0, null);
        drawing.dispose();
        return opaque;
    }

    /** Halved as often as possible: in one step most points would not be looked at. */
    private static BufferedImage smaller(BufferedImage picture, int longestSide) {
        BufferedImage small = picture;
        int longest = Math.max(small.getWidth(), small.getHeight());
        while (longest > longestSide) {
            int next = Math.max(longestSide, (longest + 1) / HALF);
            small = scaled(small, (double) next / longest);
            longest = next;
        }
        return small;
    }

    private static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage scaled = new BufferedImage(width, height, picture.getType());
        Graphics2D drawing = scaled.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(picture, 0, 0, width, height, null);
        drawing.dispose();
        return scaled;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        return written(writer, param, picture);
    }

    private static byte[] png(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        return written(writer, writer.getDefaultWriteParam(), picture);
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam param, BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
