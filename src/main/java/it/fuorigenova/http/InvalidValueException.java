package it.fuorigenova.http;

/** A text that is not the value it should be; the wording completes "the parameter ...: ". */
public final class InvalidValueException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Wording why;

    public InvalidValueException(Wording why) {
        super(why.en(), null, false, false);
        this.why = why;
    }

    public Wording why() {
        return why;
    }
}
