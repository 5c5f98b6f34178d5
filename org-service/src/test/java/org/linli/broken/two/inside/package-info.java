@NullMarked
package org.linli.broken.two.inside;

import org.jspecify.annotations.NullMarked;
