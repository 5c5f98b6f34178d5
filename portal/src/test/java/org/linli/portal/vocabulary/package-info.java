@NullMarked
package org.linli.portal.vocabulary;

import org.jspecify.annotations.NullMarked;
