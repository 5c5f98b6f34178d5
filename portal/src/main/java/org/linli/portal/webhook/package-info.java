/** 意见·通知: addresses of a unit's own systems that are told of alerts. */
@NullMarked
package org.linli.portal.webhook;

import org.jspecify.annotations.NullMarked;
