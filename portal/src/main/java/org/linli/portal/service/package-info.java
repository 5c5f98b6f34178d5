/** How the portal speaks with the services: through the gateway, with the user's token, and what it knows of their health. */
@NullMarked
package org.linli.portal.service;

import org.jspecify.annotations.NullMarked;
