package org.linli.property.company;

import org.linli.platform.places.UnitId;

/**
 * What anybody who works with companies may learn of one by its code: no more than the public register of enterprises
 * tells, and which unit keeps its record.
 */
public record KnownCompany(
        CompanyId id, UnitId unit, CreditCode code, String name, CompanyKind kind, CompanyState state) {}
