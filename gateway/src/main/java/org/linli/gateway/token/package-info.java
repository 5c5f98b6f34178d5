/** Who may pass: access tokens checked with the issuer's keys, which outlive an outage of the issuer. */
@NullMarked
package org.linli.gateway.token;

import org.jspecify.annotations.NullMarked;
