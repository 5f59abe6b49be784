package it.fuorigenova.attachment;

import it.fuorigenova.http.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Documents of office programs, which are archives: what they are is known by what is in them. */
final class OfficeDocuments {

    private static final Wording UNREADABLE = new Wording(
            "Il documento non può essere letto: l'archivio che lo contiene è danneggiato.",
            "The document cannot be read: the archive that it is in is damaged.");
    private static final Wording BOMB = new Wording(
            "Il documento, scompattato, è troppo grande o ha troppe parti.",
            "Unpacked, the document is too large or has too many parts.");
    private static final Wording ACTIVE = new Wording(
            "Il documento contiene una macro o un programma («%s»).",
            "The document contains a macro or a program (`%s`).");
    private static final Wording FETCHES = new Wording(
            "Il documento carica da altrove ciò che mostra («%s»).",
            "The document loads from elsewhere what it shows (`%s`).");
    private static final Wording ALSO = new Wording(
            "Dopo la fine del documento c'è altro.", "There is something else behind the end of the document.");

    private static final int MOST_PARTS = 5000;
    private static final long MOST_BYTES = 200L << 20;
    private static final int LONGEST_RELATIONS = 1 << 20;

    private static final Pattern PROGRAM =
            Pattern.compile("(?i).*(vbaProject|vbaData|activeX|/oleObject|\\.exe|\\.dll|\\.js|\\.vbs|\\.bat|\\.jar"
                    + "|^Basic/|^Scripts/).*");
    private static final Pattern FETCHED = Pattern.compile(
            "<Relationship [^>]*(?:attachedTemplate|oleObject|frame|subDocument)[^>]*TargetMode=\"External\"[^>]*>"
                    + "|<Relationship [^>]*TargetMode=\"External\"[^>]*"
                    + "(?:attachedTemplate|oleObject|frame|subDocument)[^>]*>");

    private static final String BEGINNING = "PK\u0003\u0004";
    private static final String END = "PK\u0005\u0006";
    private static final int SHORTEST_END = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private OfficeDocuments() {}

    /** Which document an archive is; empty where it is none of ours. */
    static Optional<FileKind> kind(byte[] sent) {
        if (!FileKind.begins(sent, 0, BEGINNING)) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        String[] openDocument = {""};
        unpack(sent, (name, begins) -> {
            names.add(name);
            if (name.equals("mimetype") && names.size() == 1) {
                openDocument[0] = begins;
            }
        });
        if (names.contains("[Content_Types].xml")) {
            return names.contains("word/document.xml")
                    ? Optional.of(FileKind.DOCX)
                    : names.contains("xl/workbook.xml") ? Optional.of(FileKind.XLSX) : Optional.empty();
        }
        return Stream.of(FileKind.ODT, FileKind.ODS)
                .filter(kind -> kind.mediaType().equals(openDocument[0]))
                .findFirst();
    }

    /** Refuses what is not only a document. */
    static void check(byte[] sent) {
        unpack(sent, (name, begins) -> {
            if (PROGRAM.matcher(name).matches()) {
                throw AttachmentProblem.refused(ACTIVE.with(name));
            }
            if (name.endsWith(".rels") && FETCHED.matcher(begins).find()) {
                throw AttachmentProblem.refused(FETCHES.with(name));
            }
        });
        if (endOfArchive(sent) + SHORTEST_END != sent.length) {
            throw AttachmentProblem.refused(ALSO);
        }
    }

    /** Whether programs that unpack archives would take something for one: they look for its end. */
    static boolean endsAsArchive(byte[] bytes) {
        return endOfArchive(bytes) >= 0;
    }

    /** Where the end of an archive begins, whose comment is the rest; less than 0 where there is none. */
    private static int endOfArchive(byte[] bytes) {
        int last = bytes.length - SHORTEST_END;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (FileKind.begins(bytes, at, END)) {
                int comment = (bytes[at + 20] & 0xff) | (bytes[at + 21] & 0xff) << 8;
                if (at + SHORTEST_END + comment == bytes.length) {
                    return at;
                }
            }
        }
        return -1;
    }

    private interface Parts {
        void read(String name, String begins);
    }

    private static void unpack(byte[] sent, Parts parts) {
        long unpacked = 0;
        int count = 0;
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(sent))) {
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                StringBuilder begins = new StringBuilder();
                for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES) {
                        throw AttachmentProblem.refused(BOMB);
                    }
                    if (begins.length() < LONGEST_RELATIONS) {
                        begins.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                    }
                }
                if (++count > MOST_PARTS) {
                    throw AttachmentProblem.refused(BOMB);
                }
                parts.read(part.getName(), begins.toString());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw AttachmentProblem.refused(UNREADABLE);
        }
    }
}
