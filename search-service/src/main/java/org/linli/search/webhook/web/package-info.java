/** The API of webhooks. */
@NullMarked
package org.linli.search.webhook.web;

import org.jspecify.annotations.NullMarked;
