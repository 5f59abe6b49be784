package it.fuorigenova.http;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer may be written as: asked for by {@code f=} or by {@code Accept}. */
public interface AnswerFormat {

    /** The parameter that asks for one. */
    String F = "f";

    Wording UNKNOWN = new Wording("«%s» non è un formato", "`%s` is not a format");
    Wording NOT_HERE = new Wording("Questo indirizzo risponde in: %s.", "This address answers in: %s.");

    /** Its name in {@code f=}. */
    String key();

    String mediaType();

    /** What people call it. */
    String title();

    /** Its media type as the answer carries it. */
    default String contentType() {
        return mediaType().startsWith("text/") ? mediaType() + ";charset=UTF-8" : mediaType();
    }

    /**
     * The format to answer in.
     *
     * @param offered in what this address answers; who does not care gets the first
     * @param f the parameter; wins over what is accepted
     * @param accepted what the request accepts, best first
     */
    static <F extends AnswerFormat> F choose(
            List<F> offered, @Nullable String f, List<MediaType> accepted, Parameters parameters) {
        if (f != null) {
            return parameters.get(F, f, text -> named(offered, text), offered.getFirst());
        }
        return accepted.stream()
                .flatMap(wanted -> offered.stream()
                        .filter(format -> answers(format, wanted))
                        .limit(1))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        HttpProblem.NOT_ACCEPTABLE,
                        NOT_HERE.with(String.join(
                                ", ",
                                offered.stream().map(AnswerFormat::mediaType).toList()))));
    }

    private static <F extends AnswerFormat> F named(List<F> offered, String text) throws InvalidValueException {
        Optional<F> found = offered.stream()
                .filter(format ->
                        format.key().equals(text) || format.mediaType().equals(text))
                .findFirst();
        if (found.isEmpty()) {
            throw new InvalidValueException(NearestName.suggest(
                    UNKNOWN.with(text),
                    text,
                    offered.stream().map(AnswerFormat::key).toList()));
        }
        return found.get();
    }

    /** Who asks for plain JSON gets whatever of ours is JSON. */
    private static boolean answers(AnswerFormat format, MediaType wanted) {
        MediaType own = MediaType.valueOf(format.mediaType());
        boolean json = wanted.getSubtype().equals("json") && format.key().equals("json");
        return own.isCompatible(wanted) || (json && own.getType().equals(wanted.getType()));
    }
}
