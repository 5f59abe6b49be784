package it.fuorigenova.cluster;

import java.nio.file.Path;

/** A process of its own that uses a cluster until its standard input ends. */
final class Holder implements AutoCloseable {

    private final Process process;

    private Holder(Process process) {
        this.process = process;
    }

    static void main(String[] args) throws Exception {
        try (Cluster cluster = Cluster.open(Path.of(args[0]))) {
            System.out.println(cluster.address().jdbcUrl());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    static Holder start(Path folder) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        home(Cluster.class) + ":" + home(Holder.class),
                        Holder.class.getName(),
                        "" + folder)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Holder(process);
    }

    private static Path home(Class<?> owner) throws Exception {
        return Path.of(owner.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Waits until it uses the cluster. */
    String jdbcUrl() throws Exception {
        return process.inputReader().readLine();
    }

    void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        process.waitFor();
    }
}
