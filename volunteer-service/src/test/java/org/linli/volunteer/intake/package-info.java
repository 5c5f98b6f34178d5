@NullMarked
package org.linli.volunteer.intake;

import org.jspecify.annotations.NullMarked;
