/** The API of monthly reports. */
@NullMarked
package org.linli.search.report.web;

import org.jspecify.annotations.NullMarked;
