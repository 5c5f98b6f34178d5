package org.linli.property.service;

import org.linli.property.company.CompanyKind;
import org.linli.property.company.CreditCode;
import org.linli.property.place.PlaceLabel;

/** A service in a list: with whom serves and what is served by name. */
public record ListedService(
        CompoundService service,
        ServiceState state,
        CreditCode companyCode,
        String companyName,
        CompanyKind companyKind,
        PlaceLabel place) {}
