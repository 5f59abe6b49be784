package it.fuorigenova.analysis;

import it.fuorigenova.indicator.Indicator;
import it.fuorigenova.indicator.Wave;
import it.fuorigenova.territory.Roll;
import java.util.List;
import java.util.Optional;

/**
 * An index that a caller composes, understood.
 *
 * @param within the group whose municipalities are ranked; empty for all
 * @param places its municipalities of the day
 */
record CompositeQuery(
        Optional<Roll.Entry> within,
        List<Roll.Entry> places,
        List<Component> components,
        Method method,
        MissingRule missing,
        Changes changes) {

    /**
     * One of its indicators.
     *
     * @param wave the period that is compared, the same for all
     * @param weight of all weights, which add up to 1
     */
    record Component(Indicator indicator, Wave wave, double weight, boolean lowIsGood) {}

    /**
     * How its weights are changed to see how ranks move.
     *
     * @param most by how much of itself each weight at most, both ways; above 0, at most 1
     * @param draws how often
     * @param seed where the random numbers begin
     */
    record Changes(double most, int draws, int seed) {}
}
