@NullMarked
package org.linli.property;

import org.jspecify.annotations.NullMarked;
