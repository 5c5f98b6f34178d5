package org.linli.platform.sheets;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.unit.DataSize;

/**
 * Room in memory for the tables of texts of workbooks that are open at the same moment: as much as the largest allowed
 * table takes, all together. A workbook whose table finds no room waits until others are closed, so that many uploads at
 * once cost time and not memory. Small tables need no room.
 */
final class TextRoom {

    private static final long UNIT = DataSize.ofMegabytes(1).toBytes();
    private static final long PATIENCE_MINUTES = 10;

    private final Semaphore units;
    private final int all;

    TextRoom(DataSize largest) {
        this.all = Math.toIntExact(Math.max(1, largest.toBytes() / UNIT));
        this.units = new Semaphore(all, true);
    }

    /** Room that is given back once, however often it is closed. */
    interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes room for a table, waiting for it if need be.
     *
     * @throws org.linli.platform.web.ProblemException 503 when others hold it for ten minutes
     */
    Taken take(long bytes) {
        int wanted = (int) Math.min(all, bytes / UNIT);
        if (wanted == 0) {
            return () -> {};
        }
        try {
            if (!units.tryAcquire(wanted, PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw SheetProblems.busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SheetProblems.busy();
        }
        var held = new AtomicBoolean(true);
        return () -> {
            if (held.getAndSet(false)) {
                units.release(wanted);
            }
        };
    }

    /** How many wait for room. */
    int waiting() {
        return units.getQueueLength();
    }
}
