package it.fuorigenova.cql2;

/** A filter that has been read: its tree, and where each part of it stood. */
public final class Cql2Filter {

    private final Expression expression;
    private final Tree tree;
    private final Place beginning;

    private Cql2Filter(Expression expression, Tree tree, Place beginning) {
        this.expression = expression;
        this.tree = tree;
        this.beginning = beginning;
    }

    /**
     * Reads CQL2 Text.
     *
     * @throws Cql2Exception at the first fault, with its column
     */
    public static Cql2Filter ofText(String text) throws Cql2Exception {
        Place beginning = new Place.Column(1);
        checkLength(text, beginning);
        Tree tree = new Tree();
        Tokens tokens = new Tokens(new Scanner(text).tokens());
        return new Cql2Filter(new TextReader(tokens, tree).filter(), tree, beginning);
    }

    /**
     * Reads CQL2 JSON.
     *
     * @throws Cql2Exception at the first fault, with a pointer to it
     */
    public static Cql2Filter ofJson(String json) throws Cql2Exception {
        Place beginning = new Place.Pointer("");
        checkLength(json, beginning);
        Tree tree = new Tree();
        return new Cql2Filter(new JsonReader(tree).filter(json), tree, beginning);
    }

    /** A filter from a tree that was made and not read: its faults all stand at the beginning. */
    public static Cql2Filter ofTree(Expression expression) {
        return new Cql2Filter(expression, new Tree(), new Place.Pointer(""));
    }

    private static void checkLength(String written, Place beginning) throws Cql2Exception {
        if (written.length() > Tree.MOST_CHARACTERS) {
            throw new Cql2Exception(Cql2Fault.TOO_LONG, beginning, Tree.MOST_CHARACTERS);
        }
    }

    public Expression expression() {
        return expression;
    }

    /** Where a part of this very tree stands. */
    public Place placeOf(Expression part) {
        return tree.placeOf(part, beginning);
    }

    /** The same filter as CQL2 Text. */
    public String toText() {
        return TextWriter.write(expression);
    }

    /** The same filter as CQL2 JSON. */
    public String toJson() {
        return JsonWriter.write(expression);
    }
}
