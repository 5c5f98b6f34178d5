package org.linli.platform.names;

import java.util.List;
import java.util.UUID;

/** A bean for each kind of thing that a service lets be found by name. Called within a transaction that reads only. */
public interface NamedThings {

    /** What stands in {@link Named#kind()}; each kind belongs to one service. */
    String kind();

    /**
     * Those within the bound scope that there are today or will be, in the order of their ids: whatever can be found, and
     * nothing that is over for good.
     *
     * @param id those behind this one
     */
    List<Named> after(UUID id, int limit);
}
