@NullMarked
package org.linli.search.report;

import org.jspecify.annotations.NullMarked;
