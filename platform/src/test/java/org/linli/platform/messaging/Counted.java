package org.linli.platform.messaging;

/** The event of these tests: a counter that went on. */
record Counted(String counter, long number, String text) implements Event {

    @Override
    public String type() {
        return "demo.counter.counted";
    }

    @Override
    public String subject() {
        return counter;
    }

    @Override
    public long version() {
        return number;
    }
}
