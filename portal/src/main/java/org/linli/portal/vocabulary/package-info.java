/** 词典与同义词: the words by which opinions are found; a page of the room 意见 for those who work for the whole city. */
@NullMarked
package org.linli.portal.vocabulary;

import org.jspecify.annotations.NullMarked;
