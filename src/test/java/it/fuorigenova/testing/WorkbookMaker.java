package it.fuorigenova.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks after ECMA-376, and such as nobody ought to send. */
public final class WorkbookMaker {

    /** The style of a cell that shows a number as a day, and as a code of six digits. */
    public static final int DAY = 1;

    public static final int CODE = 2;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private WorkbookMaker() {}

    /** A workbook with one sheet of these rows, each from {@link #row}. */
    public static WorkbookMaker of(String... rows) {
        WorkbookMaker maker = new WorkbookMaker();
        maker.parts.put("[Content_Types].xml", """
                <Types xmlns="%scontent-types"><Default Extension="xml" ContentType="application/xml"/>
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/styles.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
                """.formatted(PACKAGE));
        maker.parts.put("_rels/.rels", """
                <Relationships xmlns="%srelationships"><Relationship Id="rId1"
                 Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """.formatted(PACKAGE, RELATIONS));
        maker.parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="%1$srelationships">
                <Relationship Id="rId1" Type="%2$s/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="%2$s/styles" Target="styles.xml"/></Relationships>
                """.formatted(PACKAGE, RELATIONS));
        maker.parts.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Aree" sheetId="1" r:id="rId1"/></sheets></workbook>
                """.formatted(MAIN, RELATIONS));
        maker.parts.put("xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="000000"/></numFmts>
                <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>
                """.formatted(MAIN));
        return maker.part(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + String.join("", rows) + "</sheetData></worksheet>");
    }

    /** Adds a part, or replaces one. */
    public WorkbookMaker part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** A row of texts; a cell that is no text is given as XML, see {@link #number}. */
    public static String row(int line, String... cells) {
        return IntStream.range(0, cells.length)
                .filter(i -> !cells[i].isEmpty())
                .mapToObj(i -> cells[i].startsWith("<c")
                        ? cells[i].replace("<c", "<c r=\"" + (char) ('A' + i) + line + '"')
                        : "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, line, cells[i]))
                .collect(Collectors.joining("", "<row r=\"" + line + "\">", "</row>"));
    }

    /** A number, as one of the styles shows it or (0) as it is. */
    public static String number(String digits, int style) {
        return "<c s=\"%d\"><v>%s</v></c>".formatted(style, digits);
    }

    /** Writes it to a file. */
    public Path at(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return target;
    }
}
