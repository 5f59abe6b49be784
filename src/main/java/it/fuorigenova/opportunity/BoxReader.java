package it.fuorigenova.opportunity;

import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import java.util.List;

/** Reads a box as {@code west,south,east,north}, or with heights between, which are ignored. */
final class BoxReader implements ValueReader<BoxReader.Box> {

    private static final ValueReader<List<Double>> NUMBERS = ValueReader.list(ValueReader.number(-1e6, 1e6), 6);

    /**
     * A box in degrees, WGS 84.
     *
     * @param west greater than {@code east} where the box crosses the antimeridian
     */
    record Box(double west, double south, double east, double north) {}

    @Override
    public Box read(String text) throws InvalidValueException {
        List<Double> n = NUMBERS.read(text);
        if (n.size() != 4 && n.size() != 6) {
            throw new InvalidValueException(new Wording(
                            "ha %s numeri: servono ovest,sud,est,nord, oppure sei numeri con le quote",
                            "has %s numbers: give west,south,east,north, or six numbers with heights")
                    .with(n.size()));
        }
        int east = n.size() / 2;
        Box box = new Box(n.get(0), n.get(1), n.get(east), n.get(east + 1));
        check(box);
        return box;
    }

    private static void check(Box box) throws InvalidValueException {
        if (Math.abs(box.west) > 180 || Math.abs(box.east) > 180) {
            throw new InvalidValueException(new Wording(
                    "le longitudini (primo e terzo numero) vanno da -180 a 180",
                    "longitudes (first and third number) go from -180 to 180"));
        }
        if (Math.abs(box.south) > 90 || Math.abs(box.north) > 90) {
            throw new InvalidValueException(new Wording(
                    "le latitudini (secondo e quarto numero) vanno da -90 a 90",
                    "latitudes (second and fourth number) go from -90 to 90"));
        }
        if (box.south > box.north) {
            throw new InvalidValueException(new Wording(
                    "il sud sta sopra il nord: l'ordine è ovest,sud,est,nord",
                    "south lies above north: the order is west,south,east,north"));
        }
    }
}
