package org.linli.broken.two;

/** What this module offers. */
public record Two(String offered) {}
