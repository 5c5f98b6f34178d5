package org.linli.search.query;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a page ended.
 *
 * @param question fingerprint of what was asked, by whom; another question cannot go on from here
 * @param reader the reader that the pages are read from; empty when PostgreSQL answered
 * @param score of the last hit, for the order by relevance
 * @param receivedAt of the last hit, for the orders by time
 * @param id of the last hit
 */
record Cursor(String question, String reader, double score, Instant receivedAt, UUID id) {}
