package org.linli.search.hot;

/** Counts for tests: ten this week where one was to be expected, nothing else remarkable, unless the test says otherwise. */
final class Tallied {

    private int received = 10;
    private int earlier = 8;
    private int windows = 8;
    private int channels = 1;
    private int repeats;
    private int unanswered;
    private int waitingDays;

    static Tallied aTally() {
        return new Tallied();
    }

    Tallied received(int value) {
        received = value;
        return this;
    }

    Tallied earlier(int value) {
        earlier = value;
        return this;
    }

    Tallied windows(int value) {
        windows = value;
        return this;
    }

    Tallied channels(int value) {
        channels = value;
        return this;
    }

    Tallied repeats(int value) {
        repeats = value;
        return this;
    }

    Tallied unanswered(int value) {
        unanswered = value;
        return this;
    }

    Tallied waiting(int days) {
        waitingDays = days;
        return this;
    }

    Tally build() {
        return new Tally(received, earlier, windows, channels, repeats, unanswered, waitingDays);
    }

    int points() {
        return HeatScore.of(build()).points();
    }
}
