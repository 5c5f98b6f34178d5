@NullMarked
package org.linli.property.coverage;

import org.jspecify.annotations.NullMarked;
