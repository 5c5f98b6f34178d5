package org.linli.local.demo;

/**
 * A part of the demo city, as a rule what one service keeps; one entry in {@link DemoCity}. It is loaded through the API
 * and adds nothing when it is loaded again.
 */
interface DemoPart {

    /** One word; it is kept as the mark that this part was loaded. */
    String name();

    /** The service it is loaded into. */
    String service();

    /** @throws org.linli.local.Refusal when the suite does not answer or refuses something */
    void load(DemoApi api, DemoGround ground, ProgressListener listener);
}
