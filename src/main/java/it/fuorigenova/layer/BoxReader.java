package it.fuorigenova.layer;

import it.fuorigenova.geo.Box;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.InvalidValueException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import java.util.List;

/**
 * Reads a box as {@code west,south,east,north} in the axis order of its reference system, or with heights between,
 * which are ignored (OGC API Features, Part 1, 7.15.3).
 */
public final class BoxReader implements ValueReader<Box> {

    private static final ValueReader<List<Double>> NUMBERS = ValueReader.list(ValueReader.number(-1e8, 1e8), 6);

    private final Crs crs;

    /** A reader of figures in a reference system. */
    public BoxReader(Crs crs) {
        this.crs = crs;
    }

    @Override
    public Box read(String text) throws InvalidValueException {
        List<Double> n = NUMBERS.read(text);
        if (n.size() != 4 && n.size() != 6) {
            throw new InvalidValueException(new Wording(
                            "ha %s numeri: servono ovest,sud,est,nord, oppure sei numeri con le quote",
                            "has %s numbers: give west,south,east,north, or six numbers with heights")
                    .with(n.size()));
        }
        int second = n.size() / 2;
        int x = crs.northFirst() ? 1 : 0;
        Box box = new Box(n.get(x), n.get(1 - x), n.get(second + x), n.get(second + 1 - x), crs);
        check(box);
        return box;
    }

    private static void check(Box box) throws InvalidValueException {
        if (box.crs().inDegrees()) {
            checkDegrees(box);
        } else if (box.west() > box.east()) {
            throw new InvalidValueException(new Wording(
                    "l'ovest sta a est dell'est: solo un riquadro in gradi può attraversare l'antimeridiano",
                    "west lies east of east: only a box in degrees can cross the antimeridian"));
        }
        if (box.south() > box.north()) {
            throw new InvalidValueException(new Wording(
                    "il sud sta sopra il nord: l'ordine è ovest,sud,est,nord",
                    "south lies above north: the order is west,south,east,north"));
        }
    }

    private static void checkDegrees(Box box) throws InvalidValueException {
        if (Math.abs(box.west()) > 180 || Math.abs(box.east()) > 180) {
            throw new InvalidValueException(new Wording(
                    "le longitudini vanno da -180 a 180, e qui stanno dove dice il sistema di riferimento",
                    "longitudes go from -180 to 180, and stand here where the reference system says"));
        }
        if (Math.abs(box.south()) > 90 || Math.abs(box.north()) > 90) {
            throw new InvalidValueException(new Wording(
                    "le latitudini vanno da -90 a 90, e qui stanno dove dice il sistema di riferimento",
                    "latitudes go from -90 to 90, and stand here where the reference system says"));
        }
    }
}
