/**
 * The demo city: five districts after real ones, at true scale. Streets, communities and their codes are public
 * statistical divisions; everything else is made up, the same on every machine.
 */
@NullMarked
package org.linli.local.demo;

import org.jspecify.annotations.NullMarked;
