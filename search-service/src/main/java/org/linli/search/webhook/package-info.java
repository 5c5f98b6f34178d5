/**
 * Tells a unit's own systems of alerts, over HTTPS and signed (X4, X10): what happened is taken from the events, kept
 * until it was delivered, and tried again for about a day.
 */
@NullMarked
package org.linli.search.webhook;

import org.jspecify.annotations.NullMarked;
