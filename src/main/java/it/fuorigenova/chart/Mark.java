package it.fuorigenova.chart;

import java.util.Map;

/**
 * Something that a chart shows at a point, for those who point at it and for programs.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 * @param facts its {@code data-*} attributes
 * @param words what it says
 */
record Mark(double x, double y, Map<String, String> facts, String words) {}
