@NullMarked
package org.linli.org.account;

import org.jspecify.annotations.NullMarked;
