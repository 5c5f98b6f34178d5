package org.linli.search.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Edition 1, which comes with the system: the trade's own words, and those that mean the same. A city that has a
 * vocabulary keeps it, whatever a later release comes with. The file has the columns of an export.
 */
@Component
class StartingEdition {

    private static final String FILE = "vocabulary/starting-edition.csv";
    private static final String REASON = "随系统提供的初始版本";

    private final JdbcClient jobs;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    StartingEdition(
            @Qualifier("jobs") JdbcClient jobs,
            @Qualifier("jobs") TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.jobs = jobs;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Writes it unless there is a vocabulary; of several instances that start at once one does. */
    void ensure() {
        if (isThere()) {
            return;
        }
        String entries = json.writeValueAsString(entries());
        transaction.executeWithoutResult(_ -> {
            jobs.sql("""
                    insert into vocabulary_editions (number, entries, reason, published_at)
                    values (1, cast(:entries as jsonb), :reason, :now) on conflict do nothing
                    """)
                    .param("entries", entries)
                    .param("reason", REASON)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            jobs.sql("""
                    insert into vocabulary (live, draft, version)
                    select number, entries, 1 from vocabulary_editions where number = 1 on conflict do nothing
                    """).update();
        });
    }

    private boolean isThere() {
        return jobs.sql("select exists (select from vocabulary)")
                .query(Boolean.class)
                .single();
    }

    /** @throws IllegalStateException when an entry breaks a rule: a mistake in the file, found by a test */
    static List<VocabularyEntry> entries() {
        List<VocabularyEntry> entries = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split(",", 3);
            VocabularyEntry entry = new VocabularyEntry(
                    EntryId.next(),
                    EntryKind.valueOf(cells[0]),
                    List.of(cells[1].split("、")),
                    cells.length > 2 ? cells[2] : "");
            if (!EntryRules.faults(entry, entries).isEmpty()) {
                throw new IllegalStateException("The starting edition breaks a rule: " + line);
            }
            entries.add(entry);
        }
        return entries;
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
