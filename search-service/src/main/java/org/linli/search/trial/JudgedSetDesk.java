package org.linli.search.trial;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.UnitId;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.linli.search.vocabulary.VocabularyDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Sets of judged queries: taken in, named, taken away, by those who work for the whole city (S8). */
@Service
public class JudgedSetDesk {

    private static final int MOST_SETS = 20;

    private final JudgedSets sets;
    private final VocabularyDesk vocabulary;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;

    JudgedSetDesk(JudgedSets sets, VocabularyDesk vocabulary, AuditLog audit, JsonMapper json, Clock clock) {
        this.sets = sets;
        this.vocabulary = vocabulary;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The newest first. @throws ProblemException 403 unless the caller works for the whole city */
    @Transactional(readOnly = true)
    public List<JudgedSet> all() {
        vocabulary.requireCity();
        return sets.all();
    }

    /** @throws ProblemException 404 when there is none */
    @Transactional(readOnly = true)
    public JudgedSet show(JudgedSetId id) {
        vocabulary.requireCity();
        return sets.find(id).orElseThrow(JudgedSetDesk::unknown);
    }

    /**
     * Takes in the files, all of them or nothing.
     *
     * @throws ProblemException 422 naming each line that cannot be read, or when no document is among the opinions or the
     *     name breaks its rule; 409 when the name is taken or there are 20 sets
     */
    @Transactional
    public JudgedSet take(String name, JudgedUpload upload) {
        UnitId city = vocabulary.requireCity();
        String proper = JudgedSet.properName(name);
        JudgedFiles files = JudgedFiles.read(upload.texts(), json);
        if (sets.count() >= MOST_SETS) {
            throw ProblemException.conflict("judged-sets-many", MOST_SETS);
        }
        JudgedMatching matching = new JudgedMatching(files, sets.numbered(files.documents()));
        if (!matching.any()) {
            throw ProblemException.invalid(
                    "/" + JudgedFiles.ANSWERS,
                    "judged.none-matched",
                    files.judged().size());
        }
        List<JudgedQuery> queries = matching.queries();
        JudgedSet set =
                new JudgedSet(JudgedSetId.next(), proper, queries.size(), matching.report(queries), clock.instant(), 1);
        if (!sets.add(set, queries)) {
            throw taken(proper);
        }
        record(
                "take",
                set,
                city,
                Map.of("queries", set.queries(), "matched", set.matching().matched()));
        return set;
    }

    /** @throws ProblemException 404 when there is none, 409 when the name is taken, 412 when it has changed */
    @Transactional
    public JudgedSet rename(JudgedSetId id, String name, Version seen) {
        UnitId city = vocabulary.requireCity();
        JudgedSet renamed = sets.lock(id).orElseThrow(JudgedSetDesk::unknown).renamed(name, seen);
        if (!sets.rename(renamed)) {
            throw taken(renamed.name());
        }
        record("rename", renamed, city, Map.of());
        return renamed;
    }

    /** Takes it away; figures of comparisons that were made by it stay. */
    @Transactional
    public void remove(JudgedSetId id, Version seen) {
        UnitId city = vocabulary.requireCity();
        JudgedSet set = sets.lock(id).orElseThrow(JudgedSetDesk::unknown);
        seen.mustBe(set.version());
        sets.remove(id);
        record("remove", set, city, Map.of());
    }

    private void record(String what, JudgedSet set, UnitId city, Map<String, Object> detail) {
        audit.record(new AuditEntry("judged-set." + what, "judged-set", set.id().toString(), city, detail));
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("judged-set");
    }

    private static ProblemException taken(String name) {
        return ProblemException.conflict("judged-set-name-taken", name);
    }
}
