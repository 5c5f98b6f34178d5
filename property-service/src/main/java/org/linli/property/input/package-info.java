/** What people type: read, and refused field by field. */
@NullMarked
package org.linli.property.input;

import org.jspecify.annotations.NullMarked;
