package it.fuorigenova.opportunity;

import it.fuorigenova.http.CodeList;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Stream;

/** Keeps land uses as an array of their codes. */
@Converter
final class LandUses implements AttributeConverter<List<LandUse>, String[]> {

    @Override
    public String[] convertToDatabaseColumn(List<LandUse> uses) {
        return uses == null ? new String[0] : uses.stream().map(LandUse::code).toArray(String[]::new);
    }

    @Override
    public List<LandUse> convertToEntityAttribute(String[] codes) {
        return codes == null
                ? List.of()
                : Stream.of(codes)
                        .map(code -> CodeList.find(LandUse.class, code).orElseThrow())
                        .toList();
    }
}
