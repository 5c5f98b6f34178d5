package org.linli.broken.two.inside;

/** What this module keeps to itself. */
public record Hidden(String kept) {}
