/** The people whom companies have in compounds (P1). Their names and telephones are personal data. */
@NullMarked
package org.linli.property.staff;

import org.jspecify.annotations.NullMarked;
