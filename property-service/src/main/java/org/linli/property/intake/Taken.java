package org.linli.property.intake;

/**
 * What a row added.
 *
 * @param company whether its company was registered
 * @param service whether a service was started
 */
record Taken(boolean company, boolean service) {

    boolean isNew() {
        return company || service;
    }
}
