package it.fuorigenova.delivery;

import it.fuorigenova.exchange.FileRefusedException;
import it.fuorigenova.exchange.Format;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file may be that somebody sends. */
enum FileType {
    GEOJSON(MediaTypes.GEOJSON, "geojson", Set.of(Format.GEOJSON)),
    GEOJSON_SEQUENCE(MediaTypes.GEOJSON_SEQUENCE, "geojsons", Set.of(Format.GEOJSON_SEQUENCE, Format.GEOJSON)),
    CSV(MediaTypes.CSV, "csv", Set.of(Format.CSV)),
    XLSX(FileType.WORKBOOK, "xlsx", Set.of(Format.XLSX)),
    GEOPACKAGE(FileType.DATABASE, "gpkg", Set.of(Format.GEOPACKAGE));

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DATABASE = "application/geopackage+sqlite3";

    private final String mediaType;
    private final String ending;
    private final Set<Format> formats;

    FileType(String mediaType, String ending, Set<Format> formats) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.formats = formats;
    }

    String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends, without a dot. */
    String ending() {
        return ending;
    }

    /** Whether a content that was looked at may be called so. */
    boolean mayBe(Format found) {
        return formats.contains(found);
    }

    /** Refuses what comes packed, but for workbooks: how large it is must be known before it is read. */
    void refusePacked(byte[] head) {
        boolean gzip = head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
        boolean zip = head.length > 1 && head[0] == 'P' && head[1] == 'K';
        if (gzip || (zip && this != XLSX)) {
            throw new FileRefusedException("The file is packed", "Unpack it and send what is in it");
        }
    }

    /** By the header {@code Content-Type}; empty where it names none of ours, or is not there. */
    static Optional<FileType> said(@Nullable String contentType) {
        String mediaType = contentType == null
                ? ""
                : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** By its media type, which is one of ours. */
    static FileType named(String mediaType) {
        return said(mediaType).orElseThrow();
    }
}
