/** What the door tells its operators: access log, metrics and traces, without personal data. */
@NullMarked
package org.linli.gateway.observation;

import org.jspecify.annotations.NullMarked;
