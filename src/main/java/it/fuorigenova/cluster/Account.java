package it.fuorigenova.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run. They refuse to run as root, so for root they stand behind a command that lowers
 * its rights: in a user namespace of their own, where that is allowed, they keep the files of root; else as the owner
 * of the cluster's files, which may be the account that the distribution made for PostgreSQL.
 */
record Account(List<String> prefix) {

    private static final int ROOT = 0;
    private static final List<String> OWN_NAMESPACE = List.of("unshare", "-U");

    /**
     * The account for the programs that work on a folder; where root must give its files away, this folder is given.
     *
     * @param folder exists: PostgreSQL's own folder, or the empty one in which it will be made
     */
    static Account of(Path folder) {
        if (!Command.of("id", "-u").run().output().strip().equals("0")) {
            return new Account(List.of());
        }
        if (owner(folder) == ROOT && !canEnter(OWN_NAMESPACE, folder)) {
            giveAway(folder);
        }
        int owner = owner(folder);
        Stream<List<String>> ways =
                owner == ROOT ? Stream.of(OWN_NAMESPACE) : Stream.of(as(owner), asWithPassage(owner));
        return ways.filter(way -> canEnter(way, folder))
                .findFirst()
                .map(Account::new)
                .orElseThrow(() -> new ClusterException("PostgreSQL does not run as root, and root cannot lower its"
                        + " rights here for the folder " + folder + ": run this as an ordinary user, or give the"
                        + " address of a database in FUORIGENOVA_DATABASE_URL."));
    }

    private static int owner(Path folder) {
        try {
            return (int) Files.getAttribute(folder, "unix:uid");
        } catch (IOException e) {
            throw DataFolder.unusable(folder, e);
        }
    }

    private static void giveAway(Path folder) {
        Stream.of("postgres", "nobody")
                .filter(user -> Command.of("id", "-u", user).run().succeeded())
                .findFirst()
                .ifPresent(user ->
                        Command.of("chown", "-R", user, folder.toString()).run());
    }

    private static List<String> as(int user) {
        return List.of("setpriv", "--reuid=" + user, "--clear-groups");
    }

    /** As another user who may still pass through root's folders, such as a home that only root can enter. */
    private static List<String> asWithPassage(int user) {
        var passage = Stream.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override");
        return Stream.concat(as(user).stream(), passage).toList();
    }

    // The folder is its owner's, so who can enter can write. test(1) would not do: access(2) leaves out capabilities.
    private static boolean canEnter(List<String> prefix, Path folder) {
        return Command.of("ls", folder.toString()).behind(prefix).run().succeeded();
    }
}
