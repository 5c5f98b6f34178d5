@NullMarked
package org.linli.search.vocabulary;

import org.jspecify.annotations.NullMarked;
