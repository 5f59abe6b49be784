package it.fuorigenova.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Refuses workbooks (ECMA-376) that no spreadsheet has written, before anybody reads them: that unpack to more than they
 * can honestly hold, are another file besides, refer to what is outside of them, or name cells where no sheet has any.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 5000;
    private static final long MOST_BYTES = 512L << 20;
    /** Texts that several cells share are held in memory. */
    private static final long MOST_SHARED = 32L << 20;
    /** ECMA-376 needs a dozen. */
    private static final int DEEPEST = 50;
    /** A cell is called by at most three letters and seven digits: XFD1048576. */
    private static final String CELL = "[A-Z]{1,3}[1-9][0-9]{0,6}";

    private static final String ROW = "[1-9][0-9]{0,6}";
    private static final int LONGEST_END = 22 + 0xffff;
    private static final int END_OF_ZIP = 0x06054b50;
    private static final int LARGE_ZIP = 0xffffffff;

    private final ZipFile zip;
    private final Set<String> names = new HashSet<>();
    private long left = MOST_BYTES;

    private WorkbookGuard(ZipFile zip) {
        this.zip = zip;
    }

    /** By what the parts really unpack to, whatever they say of themselves. */
    static void check(Path path) throws IOException {
        checkEnds(path);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooMuch("It has %d parts".formatted(zip.size()));
            }
            WorkbookGuard guard = new WorkbookGuard(zip);
            for (ZipEntry part : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                guard.check(part);
            }
        }
    }

    /** That the archive fills the file: what stands before or behind it would be there for another reader. */
    private static void checkEnds(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), LONGEST_END)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = tail.length - 22; at >= 0; at--) {
                if (end.getInt(at) == END_OF_ZIP && at + 22 + (end.getShort(at + 20) & 0xffff) == tail.length) {
                    long position = file.length() - tail.length + at;
                    long size = Integer.toUnsignedLong(end.getInt(at + 12));
                    long offset = Integer.toUnsignedLong(end.getInt(at + 16));
                    if (end.getInt(at + 16) != LARGE_ZIP && offset + size != position) {
                        break;
                    }
                    return;
                }
            }
        }
        throw new FileRefusedException(
                "The workbook is only a part of the file: something else stands before or behind it",
                "Open it and save it again as .xlsx");
    }

    private void check(ZipEntry part) throws IOException {
        if (!names.add(part.getName())) {
            throw new FileRefusedException(
                    "The workbook has the part " + part.getName() + " twice", "Open it and save it again as .xlsx");
        }
        boolean shared = part.getName().endsWith("sharedStrings.xml");
        try (Measured in = new Measured(zip.getInputStream(part), part, shared ? Math.min(left, MOST_SHARED) : left)) {
            if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                checkXml(in, part.getName());
            } else {
                in.transferTo(OutputStream.nullOutputStream());
            }
            left -= in.size;
        }
    }

    private static void checkXml(InputStream in, String name) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new FileRefusedException(
                                "The part " + name + " of the workbook defines entities of its own",
                                "Open it and save it again as .xlsx");
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        checkElement(xml, depth, name);
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // Texts are of any kind.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new FileRefusedException(
                    0, "The part " + name + " of the workbook is damaged", "Open it and save it again as .xlsx", e);
        }
    }

    private static void checkElement(XMLStreamReader xml, int depth, String name) {
        if (depth > DEEPEST) {
            throw tooMuch("Its part " + name + " is nested deeper than " + DEEPEST + " times");
        }
        String pattern = switch (xml.getLocalName()) {
            case "c" -> CELL;
            case "row" -> ROW;
            default -> "";
        };
        String address = pattern.isEmpty() ? null : xml.getAttributeValue(null, "r");
        if (address != null && !address.matches(pattern)) {
            throw new FileRefusedException(
                    "The part " + name + " of the workbook names a cell that no sheet has",
                    "Open it and save it again as .xlsx");
        }
    }

    private static FileRefusedException tooMuch(String particulars) {
        return new FileRefusedException(
                "The workbook is far too large for what it may hold. " + particulars,
                "Save the sheet as CSV in UTF-8 and import that");
    }

    /** Counts what a part unpacks to. */
    private static final class Measured extends GuardedStream {

        private final String name;
        private final long most;
        private long size;

        Measured(InputStream in, ZipEntry part, long most) {
            super(in, part.getCompressedSize());
            this.name = part.getName();
            this.most = most;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            size += Math.max(0, got);
            if (size > most) {
                throw tooMuch("Its part " + name + " unpacks to more than " + (most >> 20) + " MB");
            }
            return got;
        }
    }
}
