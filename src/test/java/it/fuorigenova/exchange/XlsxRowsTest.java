package it.fuorigenova.exchange;

import static it.fuorigenova.testing.WorkbookMaker.CODE;
import static it.fuorigenova.testing.WorkbookMaker.DAY;
import static it.fuorigenova.testing.WorkbookMaker.number;
import static it.fuorigenova.testing.WorkbookMaker.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.fuorigenova.testing.WorkbookMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first sheet of a workbook is read as its author sees it, and what is no honest workbook is not read. */
class XlsxRowsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private ReadFile read(WorkbookMaker workbook) throws IOException {
        return read(workbook.at(folder.resolve("aree.xlsx")));
    }

    private static ReadFile read(Path file) {
        return ReadFile.of(
                SourceFile.at(file, Optional.empty(), Optional.empty()).getFirst());
    }

    private String refusal(WorkbookMaker workbook) throws IOException {
        Path file = workbook.at(folder.resolve("aree.xlsx"));
        return refusal(file);
    }

    private static String refusal(Path file) {
        return String.valueOf(
                assertThrows(FileRefusedException.class, () -> read(file)).getMessage());
    }

    @Test
    void readsWhatItsAuthorSees() throws IOException {
        ReadFile file = read(WorkbookMaker.of(
                row(1, "Aree dismesse della valle"),
                row(3, "externalId", "municipality", "plotM2", "verifiedOn", "notes"),
                row(
                        4,
                        "a",
                        number("10052", CODE),
                        number("8.9299999999999997", 0),
                        number("45292", DAY),
                        "nota &amp; altro"),
                row(6, "b", "010052", number("1E3", 0), "", "<c t=\"b\"><v>1</v></c>")));
        assertEquals(
                List.of("externalId", "municipality", "plotM2", "verifiedOn", "notes"),
                file.header().fields());
        assertEquals(
                Map.of(
                        "externalId", "a",
                        "municipality", "010052",
                        "plotM2", "8.93",
                        "verifiedOn", "2024-01-01",
                        "notes", "nota & altro"),
                file.rows().getFirst().fields());
        assertEquals("1000", file.rows().getLast().text("plotM2"));
        assertEquals("", file.rows().getLast().text("verifiedOn"));
        assertEquals("true", file.rows().getLast().text("notes"));
        assertEquals(List.of(4L, 6L), file.rows().stream().map(SourceRow::line).toList());
        assertEquals(
                List.of("notice 0  [] Title lines above the header were passed over | The header was found on line 3"),
                file.issues());
    }

    @Test
    void refusesRowsInWhichTheSpreadsheetCouldNotCompute() throws IOException {
        ReadFile file = read(WorkbookMaker.of(
                row(1, "externalId", "plotM2"), row(2, "a", "<c t=\"e\"><v>#DIV/0!</v></c>"), row(3, "b", "")));
        assertEquals(1, file.rows().size());
        assertEquals(1, file.refused());
        assertEquals(
                List.of("refused 2 plotM2 [#DIV/0!] The cell holds an error of the spreadsheet instead of a value"
                        + " | Correct its formula, or empty the cell"),
                file.issues());
    }

    @Test
    void refusesASheetWithoutHeaderOrWithOneThatNamesAColumnTwice() throws IOException {
        assertTrue(refusal(WorkbookMaker.of(row(1, "Solo un titolo"))).startsWith("The first sheet has no header"));
        assertEquals(
                "The header names the column \"a\" twice",
                refusal(WorkbookMaker.of(row(1, "a", "b", "a"), row(2, "1", "2", "3"))));
    }

    @Test
    void refusesWorkbooksThatUnpackToFarMoreThanTheyHold() throws IOException {
        String blanks = " ".repeat(70 << 20);
        assertTrue(refusal(WorkbookMaker.of(row(1, "a", "b")).part("xl/media/image1.png", blanks))
                .startsWith("The file unpacks to more than "));
        assertTrue(refusal(WorkbookMaker.of(row(1, "a", "b"))
                        .part("xl/sharedStrings.xml", "<sst>" + blanks.substring(0, 33 << 20) + "</sst>"))
                .startsWith("The workbook is far too large for what it may hold"));
    }

    @Test
    void refusesEntitiesOfItsOwnWhateverTheyName() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "not for you");
        String sheet = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><worksheet><sheetData>".formatted(secret.toUri())
                + row(1, "externalId", "title")
                + row(2, "a", "&e;")
                + "</sheetData></worksheet>";
        assertEquals(
                "The part " + SHEET + " of the workbook defines entities of its own",
                refusal(WorkbookMaker.of().part(SHEET, sheet)));
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst>&b;</sst>";
        assertEquals(
                "The part xl/sharedStrings.xml of the workbook defines entities of its own",
                refusal(WorkbookMaker.of(row(1, "a", "b")).part("xl/sharedStrings.xml", laughs)));
    }

    @Test
    void refusesCellsThatNoSheetHas() throws IOException {
        String far = "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        assertEquals(
                "The part " + SHEET + " of the workbook names a cell that no sheet has",
                refusal(WorkbookMaker.of().part(SHEET, far)));
        assertEquals(
                "The part " + SHEET + " of the workbook is damaged",
                refusal(WorkbookMaker.of().part(SHEET, "<worksheet><sheetData>")));
        String deep = "<a>".repeat(200) + "</a>".repeat(200);
        assertTrue(refusal(WorkbookMaker.of().part(SHEET, deep)).endsWith("is nested deeper than 50 times"));
    }

    @Test
    void refusesAWorkbookThatIsAnotherFileBesides() throws IOException {
        Path file = WorkbookMaker.of(row(1, "a", "b")).at(folder.resolve("aree.xlsx"));
        byte[] workbook = Files.readAllBytes(file);
        Files.write(file, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        assertTrue(refusal(file).contains("damaged") || refusal(file).contains("only a part of the file"));

        Path first = WorkbookMaker.of(row(1, "c", "d")).at(folder.resolve("two.xlsx"));
        Files.write(first, workbook, StandardOpenOption.APPEND);
        assertEquals(
                "The workbook is only a part of the file: something else stands before or behind it", refusal(first));
    }

    @Test
    void saysThatADocumentOfAnotherKindIsNone() throws IOException {
        Path file = folder.resolve("x.xlsx");
        Files.write(file, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
        assertEquals("The file is an Excel workbook of the old kind, or one with a password", refusal(file));
    }
}
