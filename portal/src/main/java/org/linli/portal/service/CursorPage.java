package org.linli.portal.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of any service.
 *
 * @param items in the order of the service
 * @param next cursor of the page after it; absent on the last
 * @param total how many there are in all, where the service counts them
 */
public record CursorPage<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {}
