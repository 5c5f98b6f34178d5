package org.linli.local.demo;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.linli.local.Credentials;
import org.linli.local.demo.Scenarios.Scenario;

/** Fills a running suite with the demo city through its API. A second run adds nothing. */
public final class DemoCity {

    /** What the demo accounts sign in with, and their clients' secrets begin with: known to everybody. */
    public static final String PASSWORD = "local-only-linli-demo";

    /** In this order. Structure comes first: the others stand on its units. */
    private static final List<DemoPart> PARTS =
            List.of(new DemoStructure(), new DemoOpinions(), new DemoVolunteers(), new DemoProperty());

    private DemoCity() {}

    /** The names of all parts, but those of services that are not there. */
    public static List<String> parts(Set<String> withoutServices) {
        return PARTS.stream()
                .filter(part -> !withoutServices.contains(part.service()))
                .map(DemoPart::name)
                .toList();
    }

    /**
     * Loads the parts that are wanted: units, party organisations, accounts and clients, opinions, volunteers
     * and teams, property companies.
     *
     * @param gateway the suite's one address
     * @param loader id and secret of the client {@code demo-loader}
     * @param wanted names of parts
     * @throws org.linli.local.Refusal when the suite does not answer or refuses something
     */
    public static void load(URI gateway, Credentials loader, Collection<String> wanted, ProgressListener listener) {
        DemoApi api = new DemoApi(gateway, loader);
        List<Scenario> scenarios = new Scenarios().all();
        DemoTree tree = new DemoTree(api, scenarios, listener);
        tree.load();
        DemoGround ground = new DemoGround(tree.root(), scenarios);
        PARTS.stream().filter(part -> wanted.contains(part.name())).forEach(part -> part.load(api, ground, listener));
    }
}
