package it.fuorigenova.cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Who uses the server and who is starting or stopping it, told by file locks. */
final class Locks implements AutoCloseable {

    private final DataFolder folder;
    private final FileChannel turn;
    private final FileChannel use;
    private @Nullable FileLock shared;

    private Locks(DataFolder folder, FileChannel turn, FileChannel use) {
        this.folder = folder;
        this.turn = turn;
        this.use = use;
    }

    static Locks in(DataFolder folder) {
        try {
            return new Locks(folder, open(folder, "turn"), open(folder, "in-use"));
        } catch (IOException e) {
            throw DataFolder.unusable(folder.root(), e);
        }
    }

    private static FileChannel open(DataFolder folder, String name) throws IOException {
        return FileChannel.open(
                folder.lock(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Waits until no other process is starting or stopping the server; closing the answer ends the turn. */
    Turn takeTurn() {
        try {
            FileLock lock = turn.lock();
            return () -> release(lock);
        } catch (OverlappingFileLockException | IOException e) {
            throw refused(e);
        }
    }

    /** The time in which one process alone may start or stop the server. */
    @FunctionalInterface
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Counts this process among the users. Never waits: the lock is exclusive only within a turn. */
    void shareUse() {
        try {
            shared = use.lock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException | IOException e) {
            throw refused(e);
        }
    }

    /** Takes this process from the users, and says whether none is left. */
    boolean isLastUser() {
        try {
            if (shared != null) {
                shared.release();
            }
            FileLock alone = use.tryLock();
            if (alone == null) {
                return false;
            }
            alone.release();
            return true;
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() {
        try (turn;
                use) {
            shared = null;
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private void release(FileLock lock) {
        try {
            if (lock.isValid()) {
                lock.release();
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private ClusterException refused(Exception e) {
        if (e instanceof IOException io) {
            return DataFolder.unusable(folder.root(), io);
        }
        return new ClusterException("The data folder " + folder.root() + " is already open in this process.", e);
    }
}
