/**
 * What a clerk does with many opinions alike (批量处理): said beforehand, done each by itself as a job, and undone again
 * (S3).
 */
@NullMarked
package org.linli.search.bulk;

import org.jspecify.annotations.NullMarked;
