package org.linli.portal.room;

import java.util.List;
import java.util.function.Supplier;
import org.linli.portal.service.Job;

/** Long work under way in one room, so that one may leave it and find it again. */
public interface JobSource {

    /**
     * @param title what it works on
     * @param address where it is watched and its result is shown, without host
     * @param ask how far it is now
     */
    record Running(String title, String address, Supplier<Job> ask) {}

    /** What runs or waits to run within the user's scope, the newest first, at most ten. */
    List<Running> running();
}
