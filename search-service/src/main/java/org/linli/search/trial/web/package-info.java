/** The API of trials. */
@NullMarked
package org.linli.search.trial.web;

import org.jspecify.annotations.NullMarked;
