package org.linli.local;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One of our own services as the local run starts it: a module of that name, whose archive the build leaves in its
 * {@code target}. A new service is one entry in {@link #ALL}; build, status, logs, watching, addresses and secrets follow
 * from it. Its route is a block of the gateway's settings, its share of the demo city a
 * {@link org.linli.local.demo.DemoPart}.
 *
 * @param name the module's, also that of its log
 * @param offset its port above that of the one address
 * @param heapMegabytes the most its heap may grow to
 * @param needs what it is given beside the addresses of all the others
 */
record OwnService(String name, int offset, int heapMegabytes, Set<Need> needs) {

    /** What a service may need of the run. */
    enum Need {
        /** A database {@code linli_<short name>} with its roles; keys over personal data and the audit's end. */
        DATABASE,
        BROKER,
        ELASTICSEARCH,
        /** A folder for files that are handed in. */
        FILES,
        /** The secret by which services get tokens for one another's snapshots. */
        SERVICE_CLIENT,
        /** The secret by which the portal turns a sign-in into tokens: for the portal, and for the issuer. */
        PORTAL_CLIENT
    }

    private static final Set<Need> RECORDS = Set.of(Need.DATABASE, Need.BROKER, Need.SERVICE_CLIENT);

    /** They start side by side: none waits for another. */
    static final List<OwnService> ALL = List.of(
            new OwnService("org-service", 1, 384, with(RECORDS, Need.PORTAL_CLIENT)),
            new OwnService("volunteer-service", 2, 384, RECORDS),
            new OwnService("search-service", 3, 384, with(RECORDS, Need.ELASTICSEARCH, Need.FILES)),
            new OwnService("property-service", 4, 384, RECORDS),
            new OwnService("portal", 5, 384, Set.of(Need.PORTAL_CLIENT)),
            new OwnService("gateway", 0, 384, Set.of()));

    OwnService {
        needs = Set.copyOf(needs);
    }

    private static Set<Need> with(Set<Need> needs, Need... more) {
        Set<Need> all = EnumSet.copyOf(List.of(more));
        all.addAll(needs);
        return all;
    }

    /** As its database, its paths and its secrets are called: {@code org} for {@code org-service}. */
    String shortName() {
        return name.replaceFirst("-service$", "");
    }

    /** The environment variable that tells the others its address, such as {@code LINLI_ORG_URL}. */
    String addressVariable() {
        return "LINLI_" + shortName().toUpperCase(Locale.ROOT) + "_URL";
    }

    int port(LocalSettings settings) {
        return settings.port() + offset;
    }

    String url(LocalSettings settings) {
        return "http://127.0.0.1:" + port(settings);
    }

    boolean needs(Need need) {
        return needs.contains(need);
    }
}
