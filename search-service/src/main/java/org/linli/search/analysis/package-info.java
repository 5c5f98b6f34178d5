/**
 * What the opinions of a unit amount to over a period (S6): figures that are defined in one place, counted by PostgreSQL
 * within the caller's scope, and that add up.
 */
@NullMarked
package org.linli.search.analysis;

import org.jspecify.annotations.NullMarked;
