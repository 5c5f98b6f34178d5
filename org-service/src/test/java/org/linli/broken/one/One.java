package org.linli.broken.one;

import org.linli.broken.two.inside.Hidden;

/** Reaches into another module, which no module may. */
public record One(Hidden hidden) {}
