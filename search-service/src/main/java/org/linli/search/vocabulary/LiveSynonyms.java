package org.linli.search.vocabulary;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The words by which this instance reads queries. The one that publishes hears of it at once; every other looks for
 * another edition every ten seconds, so that a publication is live within a minute everywhere, also where no message
 * arrives. While the database is away the last edition stays.
 */
@Component
public class LiveSynonyms implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSynonyms.class);

    private final JdbcClient jobs;
    private final Vocabularies vocabularies;
    private final StartingEdition starting;
    private volatile Loaded loaded = new Loaded(0, Synonyms.NONE);

    LiveSynonyms(
            @Qualifier("jobs") JdbcClient jobs,
            @Qualifier("jobs") Vocabularies vocabularies,
            StartingEdition starting) {
        this.jobs = jobs;
        this.vocabularies = vocabularies;
        this.starting = starting;
    }

    private record Loaded(int edition, Synonyms synonyms) {}

    @Override
    public void afterPropertiesSet() {
        starting.ensure();
        refresh();
    }

    public Synonyms current() {
        return loaded.synonyms();
    }

    /** The number of the edition that {@link #current()} is of. */
    public int edition() {
        return loaded.edition();
    }

    @Scheduled(
            initialDelayString = "${linli.search.vocabulary.poll:PT10S}",
            fixedDelayString = "${linli.search.vocabulary.poll:PT10S}")
    void look() {
        try {
            refresh();
        } catch (DataAccessException away) {
            LOG.warn("Queries are still read by edition {} of the vocabulary: the database is away", edition());
        }
    }

    /** Reads the live edition unless it is known. */
    synchronized void refresh() {
        int live = jobs.sql("select live from vocabulary").query(Integer.class).single();
        if (live != loaded.edition()) {
            VocabularyEdition edition = vocabularies.get().live();
            loaded = new Loaded(edition.number(), Synonyms.of(edition.entries()));
            LOG.info("Queries are read by edition {} of the vocabulary", edition.number());
        }
    }
}
