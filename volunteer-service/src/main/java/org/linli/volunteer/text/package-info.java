/** What a short text must be like, the same for every name here. */
@NullMarked
package org.linli.volunteer.text;

import org.jspecify.annotations.NullMarked;
