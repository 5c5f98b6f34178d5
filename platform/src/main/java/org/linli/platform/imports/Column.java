package org.linli.platform.imports;

import org.jspecify.annotations.Nullable;

/**
 * One column of a file.
 *
 * @param header as the file calls it
 * @param field what it is taken for; absent when it is left out and kept nowhere
 */
public record Column<F extends Enum<F>>(
        String header, @Nullable F field) {}
