package org.linli.local.demo;

/** Hears how far the loading of the demo city is. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * @param what units, branches, accounts or opinions
     * @param done how many are there
     * @param total how many there will be
     */
    void at(String what, long done, long total);
}
