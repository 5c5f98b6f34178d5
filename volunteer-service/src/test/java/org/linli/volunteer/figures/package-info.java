@NullMarked
package org.linli.volunteer.figures;

import org.jspecify.annotations.NullMarked;
