@NullMarked
package org.linli.property.intake;

import org.jspecify.annotations.NullMarked;
