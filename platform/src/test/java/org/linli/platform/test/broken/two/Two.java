package org.linli.platform.test.broken.two;

import org.jspecify.annotations.Nullable;
import org.linli.platform.test.broken.one.One;

/** Closes the cycle. */
public record Two(@Nullable One one) {}
