package org.linli.platform.test.broken.one;

import org.linli.platform.test.broken.one.web.OneController;
import org.linli.platform.test.broken.two.Two;

/** Knows its web and stands in a cycle with {@link Two}. */
public record One(Two two, OneController web) {}
