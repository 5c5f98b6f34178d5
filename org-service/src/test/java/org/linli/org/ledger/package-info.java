@NullMarked
package org.linli.org.ledger;

import org.jspecify.annotations.NullMarked;
