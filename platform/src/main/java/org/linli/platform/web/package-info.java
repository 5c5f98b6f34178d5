/** What every API has in common: problems, pages, idempotency, versions, strict input. */
@NullMarked
package org.linli.platform.web;

import org.jspecify.annotations.NullMarked;
