package org.linli.search.learning;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How it stands with what was learned, and the wish to learn anew. */
@Service
public class LearningDesk {

    private final LearnedModels models;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    LearningDesk(LearnedModels models, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.models = models;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The model in use for each question; none for one of which too little is decided yet. */
    public List<ModelFigures> models() {
        return models.newest();
    }

    /** Lets an instance learn anew at once, or right after what it is learning now. */
    @Transactional
    public void learnAnew() {
        jdbc.sql("insert into learning_wishes (asked_at) values (:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(new AuditEntry("learned-models.learn", "learned-models", "city", null, Map.of()));
    }
}
