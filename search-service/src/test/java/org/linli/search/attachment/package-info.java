@NullMarked
package org.linli.search.attachment;

import org.jspecify.annotations.NullMarked;
