package it.fuorigenova.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell of a workbook means: to a spreadsheet a day is a number that is shown as one, and so is a code with zeros. */
final class XlsxCell {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final long SECONDS_OF_A_DAY = 86_400;

    private XlsxCell() {}

    /** Its value as text; that of a formula is the one it was last computed to. */
    static String text(Cell cell, boolean since1904) {
        Object value = cell.getValue();
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number(number, cell, since1904);
            case Boolean flag -> flag.toString();
            default -> String.valueOf(cell.getText()).strip();
        };
    }

    /** Whether it holds an error such as {@code #N/A}. */
    static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR;
    }

    private static String number(BigDecimal number, Cell cell, boolean since1904) {
        String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
        Integer id = cell.getDataFormatId();
        if (isDate(id == null ? 0 : id, format)) {
            return moment(number, since1904);
        }
        if (Double.isInfinite(number.doubleValue())) {
            return String.valueOf(cell.getRawValue()).strip();
        }
        // What is written as 8.9299999999999997 is the number 8.93.
        BigDecimal meant = new BigDecimal(Double.toString(number.doubleValue())).stripTrailingZeros();
        String plain = meant.toPlainString();
        boolean code = format.matches("0{2,}") && plain.matches("\\d+");
        return code ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain : plain;
    }

    /** By the numbers that the standard gives to formats (ECMA-376, 18.8.30), or by the letters of one of its own. */
    private static boolean isDate(int id, String format) {
        if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47)) {
            return true;
        }
        String letters = format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*]", "")
                .replace("general", "");
        return letters.matches(".*[ymdhs].*");
    }

    private static String moment(BigDecimal serial, boolean since1904) {
        long days = serial.longValue();
        LocalDate day = (since1904 ? DAY_ZERO_OF_1904 : DAY_ZERO).plusDays(days);
        long seconds = Math.round((serial.doubleValue() - days) * SECONDS_OF_A_DAY);
        if (seconds == 0) {
            return day.toString();
        }
        LocalDateTime at = day.atTime(LocalTime.MIDNIGHT).plusSeconds(seconds);
        return days == 0 ? at.toLocalTime().toString() : at.toString();
    }
}
