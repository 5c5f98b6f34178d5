package org.linli.platform.start;

/** The service refuses to start, because what it promises would not hold. Shown as two sentences, without a stack trace. */
public final class UnsafeStartException extends RuntimeException {

    private final String action;

    /**
     * @param why what is wrong
     * @param action what to do about it
     */
    public UnsafeStartException(String why, String action) {
        super(why);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
