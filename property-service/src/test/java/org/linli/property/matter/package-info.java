@NullMarked
package org.linli.property.matter;

import org.jspecify.annotations.NullMarked;
