package org.linli.search.learning;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Works for a moment and rests as long, and asks now and then whether it is still its turn. */
final class HalfOfTheTime implements Breather {

    private static final long AT_A_STRETCH = Duration.ofMillis(20).toNanos();
    private static final long BETWEEN_QUESTIONS = Duration.ofSeconds(20).toNanos();

    private final BooleanSupplier going;
    private final BooleanSupplier mine;
    private long begun = System.nanoTime();
    private long asked = begun;

    /**
     * @param going false when the service stops
     * @param mine renews the lease; false when it is another's turn
     */
    HalfOfTheTime(BooleanSupplier going, BooleanSupplier mine) {
        this.going = going;
        this.mine = mine;
    }

    @Override
    public void breathe() throws InterruptedException {
        long worked = System.nanoTime() - begun;
        if (worked < AT_A_STRETCH) {
            return;
        }
        if (!going.getAsBoolean()) {
            throw new InterruptedException("The service stops");
        }
        Thread.sleep(Duration.ofNanos(worked));
        begun = System.nanoTime();
        if (begun - asked > BETWEEN_QUESTIONS) {
            asked = begun;
            if (!mine.getAsBoolean()) {
                throw new InterruptedException("Another instance learns");
            }
        }
    }
}
