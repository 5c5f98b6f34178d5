@NullMarked
package org.linli.portal.webhook;

import org.jspecify.annotations.NullMarked;
