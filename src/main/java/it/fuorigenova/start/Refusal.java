package it.fuorigenova.start;

/** The service cannot start; the message is one plain sentence: what is wrong and what to do about it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(sentence);
    }
}
