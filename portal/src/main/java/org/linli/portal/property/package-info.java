/** Room 物业: property companies, the compounds they serve, their staff, and both coverage rates. */
@NullMarked
package org.linli.portal.property;

import org.jspecify.annotations.NullMarked;
