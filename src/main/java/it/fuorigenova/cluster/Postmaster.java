package it.fuorigenova.cluster;

import java.util.List;
import java.util.Optional;

/**
 * The server as its own note {@code postmaster.pid} tells it.
 *
 * @param port on which it answers; 0 while it has not yet said so
 */
record Postmaster(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    /** Reads the note; empty where it is too damaged to name a process. */
    static Optional<Postmaster> parse(List<String> lines) {
        try {
            long pid = Long.parseLong(line(lines, 0));
            String port = line(lines, PORT_LINE);
            return Optional.of(new Postmaster(
                    pid,
                    port.isEmpty() ? 0 : Integer.parseInt(port),
                    line(lines, STATE_LINE).equals("ready")));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    /** Whether that process lives and is the server of this folder: another may have got its number since. */
    boolean servesNow(DataFolder folder) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .map(List::of)
                .filter(arguments -> arguments.contains(folder.postgres().toString()))
                .isPresent();
    }
}
