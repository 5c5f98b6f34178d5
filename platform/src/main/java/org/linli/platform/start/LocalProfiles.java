package org.linli.platform.start;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The profiles in which demo data, demo accounts and default secrets may exist. */
public final class LocalProfiles {

    private static final Profiles LOCAL = Profiles.of("local", "test");

    private LocalProfiles() {}

    /** Whether this is a local run or a test. */
    public static boolean active(Environment environment) {
        return environment.acceptsProfiles(LOCAL);
    }
}
