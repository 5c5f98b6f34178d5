/**
 * The monthly report of a unit (社情民意月报, S6): issued once with its figures and never changed; a correction is another
 * edition with a reason.
 */
@NullMarked
package org.linli.search.report;

import org.jspecify.annotations.NullMarked;
