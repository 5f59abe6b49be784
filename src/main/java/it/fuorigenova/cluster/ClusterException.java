package it.fuorigenova.cluster;

/** The private database cannot be had; the message is one plain sentence: what is wrong and what to do about it. */
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClusterException(String sentence) {
        super(sentence);
    }

    ClusterException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
