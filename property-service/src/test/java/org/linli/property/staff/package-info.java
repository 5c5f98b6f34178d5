@NullMarked
package org.linli.property.staff;

import org.jspecify.annotations.NullMarked;
