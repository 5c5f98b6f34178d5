/** Accounts, appointments and clients over HTTP. */
@NullMarked
package org.linli.org.account.web;

import org.jspecify.annotations.NullMarked;
