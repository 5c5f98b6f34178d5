@NullMarked
package org.linli.search.webhook;

import org.jspecify.annotations.NullMarked;
