package org.linli.property.service;

import java.time.LocalDate;
import org.linli.platform.places.Place;
import org.linli.property.company.CompanyId;

/**
 * Told within the running transaction to the features of this service: a company's work in a place ends.
 *
 * @param until first day on which it no longer holds
 */
public record ServiceOver(CompanyId company, Place place, LocalDate until) {}
