/** The API of attachments. */
@NullMarked
package org.linli.search.attachment.web;

import org.jspecify.annotations.NullMarked;
