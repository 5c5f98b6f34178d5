/** What a unit has to answer: opened, answered, closed, and opened again when need be (事项, P8). */
@NullMarked
package org.linli.property.matter;

import org.jspecify.annotations.NullMarked;
