@NullMarked
package org.linli.org.structure;

import org.jspecify.annotations.NullMarked;
