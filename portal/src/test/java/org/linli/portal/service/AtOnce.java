package org.linli.portal.service;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Asks in the test's own thread, so that what is asked in the background is there when the page is. */
@Component
@Primary
class AtOnce extends Background {

    @Override
    protected void run(Runnable asking) {
        asking.run();
    }
}
