package it.fuorigenova.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from CSV files as they are published. */
class CsvRowsTest {

    private static final String TWO_ROWS = "code,name\n010025,Genova\n063049,Napoli\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) {
        ReadFile file = ReadFile.text(
                "x.csv",
                "code,name\n010025,\"a,b;c\"\n"
                        .replace("e,n", "e" + separator + "n")
                        .replace("5,\"", "5" + separator + "\""));
        assertEquals(List.of("code", "name"), file.header().fields());
        assertEquals("a,b;c", file.rows().getFirst().text("name"));
    }

    @Test
    void readsLineBreaksInsideQuotedCellsAndFoldsThemInTheHeader() {
        ReadFile file = ReadFile.text(
                "x.csv", "code;\"name \n(in Italian)\"\n010025;\"Genova\nLa Superba\"\n010001;Arenzano\n");
        assertEquals(List.of("code", "name (in Italian)"), file.header().fields());
        assertEquals("Genova\nLa Superba", file.rows().getFirst().text("name (in Italian)"));
        assertEquals(List.of(3L, 5L), file.rows().stream().map(SourceRow::line).toList());
    }

    @Test
    void readsTextBehindAByteOrderMark() {
        assertEquals(
                List.of("code", "name"),
                ReadFile.text("x.csv", "\uFEFF" + TWO_ROWS).header().fields());
    }

    @Test
    void keepsNaAsTheTextItIs() {
        assertEquals(
                "NA",
                ReadFile.text("x.csv", "acronym,name\nNA,Napoli\n")
                        .rows()
                        .getFirst()
                        .text("acronym"));
    }

    @Test
    void readsWindows1252AndSaysSo() {
        byte[] text = "code,name\n010059,Serra Riccò\n".getBytes(Charset.forName("windows-1252"));
        ReadFile file = ReadFile.of(SourceFile.of("x.csv", text));
        assertEquals("Serra Riccò", file.rows().getFirst().text("name"));
        assertEquals(
                List.of("notice 0  [windows-1252] The file is not UTF-8: it was read in the encoding named here"
                        + " | Look at a name with an accent; if it is wrong, save the file as UTF-8"),
                file.issues());
    }

    @Test
    void refusesRowsWithTooFewOrTooManyCells() {
        ReadFile file = ReadFile.text("x.csv", "a,b,c\n1,2\n1,2,3,4\n1,2,3,\n1,2,3\n");
        assertEquals(2, file.rows().size());
        assertEquals(4, file.read());
        assertEquals(
                List.of(
                        "refused 2  [[1, 2]] The row does not have as many cells as the header"
                                + " | It has 2 where 3 are expected: look for a missing or unquoted separator",
                        "refused 3  [[1, 2, 3]] The row does not have as many cells as the header"
                                + " | It has 4 where 3 are expected: look for a missing or unquoted separator",
                        "notice 4  [] Rows end in empty cells that the header does not have; they were ignored | "),
                file.issues());
    }

    @Test
    void passesOverTitleLinesAndEmptyRowsAndSaysSo() {
        ReadFile file = ReadFile.text("x.csv", "Table 39;;\n;;\ncode;units;workers\n010001;28;41\n;;\n\n010002;1;2\n");
        assertEquals(List.of("code", "units", "workers"), file.header().fields());
        assertEquals(2, file.rows().size());
        assertEquals(
                List.of(
                        "notice 0  [] Title lines above the header were passed over"
                                + " | The header was found on line 3",
                        "notice 5  [] The row is empty and was passed over | "),
                file.issues());
    }

    @Test
    void saysThatAColumnWithoutNameIsNotRead() {
        ReadFile file = ReadFile.text("x.csv", "a,\n1,\n2,x\n3,y\n");
        assertEquals(
                List.of("notice 3 column 2 [x] The column has no name in the header; its values are not read"
                        + " | Give it a name if it matters"),
                file.issues());
    }

    @Test
    void refusesAHeaderThatNamesAColumnTwice() {
        assertEquals("The header names the column \"a\" twice", refusal("a,b,a\n1,2,3\n"));
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        FileRefusedException refusal =
                assertThrows(FileRefusedException.class, () -> ReadFile.text("x.csv", "a,b\n1,\"x\n2,y\n3,z\n"));
        assertEquals("Look for a quotation mark that is opened and never closed", refusal.suggestion());
    }

    @Test
    void refusesWhatIsNotText() {
        assertEquals("The file is not text: it holds bytes that no text has", refusal("a,b\n1,\0\n"));
        assertEquals("The file is empty", refusal(""));
        assertEquals(
                "The file is a web page or XML, not data: a server may have answered with an error page",
                refusal("<!DOCTYPE html><html>404</html>"));
        assertEquals("The file is a PDF", refusal("%PDF-1.7"));
    }

    @Test
    void readsGzipAndRefusesOneThatIsCut() throws IOException {
        byte[] packed = gzip(("code,name\n" + "010025,Genova\n".repeat(2000)).getBytes(StandardCharsets.UTF_8));
        assertEquals(2000, ReadFile.of(SourceFile.of("x.csv.gz", packed)).rows().size());
        FileRefusedException refusal = assertThrows(
                FileRefusedException.class,
                () -> ReadFile.of(SourceFile.of("x.csv.gz", Arrays.copyOf(packed, packed.length - 20))));
        assertEquals("The file is cut: its packed content ends too early", refusal.getMessage());
    }

    @Test
    void refusesABomb() throws IOException {
        byte[] text = new byte[80 << 20];
        Arrays.fill(text, (byte) 'a');
        SourceFile bomb = SourceFile.of("x.csv.gz", gzip(text));
        FileRefusedException refusal = assertThrows(FileRefusedException.class, () -> ReadFile.of(bomb));
        assertEquals(
                "The file unpacks to more than 64 MB from 79 kB: that is not data, or far too much of it",
                refusal.getMessage());
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static String refusal(String text) {
        return String.valueOf(assertThrows(FileRefusedException.class, () -> ReadFile.text("x.csv", text))
                .getMessage());
    }
}
