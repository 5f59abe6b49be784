package it.fuorigenova.chart;

import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.jspecify.annotations.Nullable;

/** Writes nothing below zero, for axes that go farther down than what is counted. */
final class FromZero extends NumberFormat {

    private static final long serialVersionUID = 1L;

    private final DecimalFormat figures;

    FromZero(DecimalFormat figures) {
        this.figures = figures;
    }

    @Override
    public StringBuffer format(double number, StringBuffer into, FieldPosition position) {
        return number < 0 ? into : figures.format(number, into, position);
    }

    @Override
    public StringBuffer format(long number, StringBuffer into, FieldPosition position) {
        return number < 0 ? into : figures.format(number, into, position);
    }

    @Override
    public @Nullable Number parse(String text, ParsePosition position) {
        return figures.parse(text, position);
    }
}
