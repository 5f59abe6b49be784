package it.fuorigenova.diagnosis;

/** Whom a diagnosis is about, or is compared with. No record, because its members are an array, for speed. */
final class Subject {

    private static final int[] NONE = {};

    private final int row;
    private final int[] members;

    /**
     * A group.
     *
     * @param row its own row in the panel; -1 where nothing was observed of it as such
     * @param members the rows of the municipalities it consists of
     */
    Subject(int row, int[] members) {
        this.row = row;
        this.members = members;
    }

    /** A municipality, which has nothing but itself. */
    static Subject alone(int row) {
        return new Subject(row, NONE);
    }

    int row() {
        return row;
    }

    int[] members() {
        return members;
    }

    boolean isGroup() {
        return members.length > 0;
    }
}
