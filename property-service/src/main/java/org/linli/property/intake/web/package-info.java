/** The API of imports. */
@NullMarked
package org.linli.property.intake.web;

import org.jspecify.annotations.NullMarked;
