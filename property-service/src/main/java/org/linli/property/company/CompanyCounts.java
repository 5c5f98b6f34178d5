package org.linli.property.company;

import java.util.Map;

/** How many companies there are of each; what there is none of is absent. */
public record CompanyCounts(
        Map<CompanyKind, Long> kinds, Map<CompanyState, Long> states, Map<PartyForm, Long> parties) {}
