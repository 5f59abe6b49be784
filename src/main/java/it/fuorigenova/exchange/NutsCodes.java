package it.fuorigenova.exchange;

import it.fuorigenova.territory.Attestations;
import it.fuorigenova.territory.Identity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which provinces, metropolitan cities and regions have a code of the European classification (NUTS) to themselves. It
 * follows reforms late: since that of Sardinia one of its codes lies in several provinces, and Trentino-Alto Adige has
 * always been two of its regions. Such codes name nobody here.
 */
final class NutsCodes {

    private static final Pattern OF_PROVINCE = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}");
    private static final int DIGITS_OF_REGION = 4;

    private record Seen(long line, Identity unit, String code) {}

    /** The first line that named a unit by a code; empty where others name another unit by it, or it by another code. */
    private final Map<String, Optional<Seen>> byCode = new LinkedHashMap<>();

    private final Map<Identity, Optional<String>> byUnit = new HashMap<>();

    static boolean isOne(String code) {
        return OF_PROVINCE.matcher(code).matches();
    }

    /** Takes down that a line gives a code of level 3, which begins with that of level 2. */
    void see(long line, Identity unit, Identity region, String code) {
        see(new Seen(line, unit, code));
        see(new Seen(line, region, code.substring(0, DIGITS_OF_REGION)));
    }

    private void see(Seen seen) {
        byCode.merge(seen.code, Optional.of(seen), (known, now) -> known.filter(one -> one.unit.equals(seen.unit)));
        byUnit.merge(seen.unit, Optional.of(seen.code), (known, now) -> known.filter(seen.code::equals));
    }

    /** Attests those of which no other line says anything else. */
    void attest(Attestations.Ledger ledger, LocalDate on) {
        byCode.values().stream()
                .flatMap(Optional::stream)
                .filter(one -> byUnit.getOrDefault(one.unit, Optional.empty()).isPresent())
                .forEach(one -> ledger.attest(one.line, one.unit, "nuts", one.code, on));
    }
}
