package org.linli.platform.test.broken.one.web;

/** What a feature must not know. */
public record OneController(String name) {}
