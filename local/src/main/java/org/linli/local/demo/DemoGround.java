package org.linli.local.demo;

import java.util.List;
import org.linli.local.demo.Scenarios.Scenario;

/**
 * What every part of the demo city stands on: units that org-service knows, with their ids.
 *
 * @param city the id of the root
 */
record DemoGround(String city, List<Scenario> scenarios) {}
