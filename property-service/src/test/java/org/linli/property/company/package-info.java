@NullMarked
package org.linli.property.company;

import org.jspecify.annotations.NullMarked;
