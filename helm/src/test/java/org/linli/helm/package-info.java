/** What the chart promises, tried without a cluster: each preset rendered, each manifest read strictly, each rule held. */
@NullMarked
package org.linli.helm;

import org.jspecify.annotations.NullMarked;
