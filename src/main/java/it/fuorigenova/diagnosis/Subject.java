package it.fuorigenova.diagnosis;

/** Whom a diagnosis is about, or is compared with. */
sealed interface Subject {

    /** Its own row in the panel; -1 where nothing was observed of it as such. */
    int row();

    /** Of how many municipalities it consists. */
    int size();

    /** A municipality, which has nothing but itself. */
    record Single(int row) implements Subject {

        @Override
        public int size() {
            return 1;
        }
    }

    /** Municipalities taken together; on some days there may be none. No record, because its members are an array, for speed. */
    final class Group implements Subject {

        private final int row;
        private final int[] members;

        /**
         * A territory that has members.
         *
         * @param row its own row in the panel
         * @param members the rows of the municipalities it consists of
         */
        Group(int row, int[] members) {
            this.row = row;
            this.members = members;
        }

        /** Municipalities that nothing but a question unites. */
        static Group adHoc(int[] members) {
            return new Group(-1, members);
        }

        @Override
        public int row() {
            return row;
        }

        @Override
        public int size() {
            return members.length;
        }

        int[] members() {
            return members;
        }
    }
}
