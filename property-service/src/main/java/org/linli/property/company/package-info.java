/** Property companies (物业企业), their state and their party organisation (P1). */
@NullMarked
package org.linli.property.company;

import org.jspecify.annotations.NullMarked;
