package org.linli.search.learning;

/** Asked now and then by whoever learns, who has minutes to do and must not be in the way of anybody. */
@FunctionalInterface
interface Breather {

    /**
     * Returns when it may go on.
     *
     * @throws InterruptedException when it must not: the service stops, or it is another's turn
     */
    void breathe() throws InterruptedException;
}
