package it.fuorigenova.cql2;

/** A filter that cannot be used: where, and why. It has no stack trace, because it tells the caller something, not us. */
public final class Cql2Exception extends Exception {

    private static final long serialVersionUID = 1L;

    private final Cql2Fault fault;
    private final transient Place place;
    private final transient Message message;

    /**
     * A fault at a place.
     *
     * @param values what the fault's text leaves open, in order: texts, numbers, or {@link Message}s
     */
    public Cql2Exception(Cql2Fault fault, Place place, Object... values) {
        this(fault, place, fault.text().with(values));
    }

    private Cql2Exception(Cql2Fault fault, Place place, Message message) {
        super(place + ": " + message.english(), null, false, false);
        this.fault = fault;
        this.place = place;
        this.message = message;
    }

    public Cql2Fault fault() {
        return fault;
    }

    public Place place() {
        return place;
    }

    /** What is wrong, without the place: a clause that begins with a small letter and has no full stop. */
    public Message message() {
        return message;
    }
}
