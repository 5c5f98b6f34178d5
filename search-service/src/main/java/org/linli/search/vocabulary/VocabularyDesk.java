package org.linli.search.vocabulary;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditEntry;
import org.linli.platform.audit.AuditLog;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Scope;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the city's administrators and operators do with the vocabulary (S8). One for the whole city. */
@Service
public class VocabularyDesk {

    /** What an import came to, and the vocabulary as it then was. */
    public record Imported(Vocabulary vocabulary, VocabularyImport.Read read) {}

    private final Vocabularies vocabularies;
    private final LiveSynonyms live;
    private final Places places;
    private final AuditLog audit;
    private final Clock clock;

    VocabularyDesk(Vocabularies vocabularies, LiveSynonyms live, Places places, AuditLog audit, Clock clock) {
        this.vocabularies = vocabularies;
        this.live = live;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException 403 unless the caller works for the whole city */
    @Transactional(readOnly = true)
    public Vocabulary show() {
        requireCity();
        return vocabularies.get();
    }

    /** @throws ProblemException 422 with what stands against it; 412 when somebody else changed the vocabulary */
    @Transactional
    public Vocabulary add(EntryKind kind, List<String> words, String note, Version seen) {
        VocabularyEntry entry = new VocabularyEntry(EntryId.next(), kind, words, note);
        return changed("add", Map.of("entry", entry.id().toString()), locked().with(entry, seen));
    }

    @Transactional
    public Vocabulary change(EntryId id, EntryKind kind, List<String> words, String note, Version seen) {
        VocabularyEntry entry = new VocabularyEntry(id, kind, words, note);
        return changed("change", Map.of("entry", id.toString()), locked().changed(entry, seen));
    }

    @Transactional
    public Vocabulary remove(EntryId id, Version seen) {
        return changed("remove", Map.of("entry", id.toString()), locked().without(id, seen));
    }

    /** The draft is again what is published. @throws ProblemException 409 when it is so already */
    @Transactional
    public Vocabulary discard(Version seen) {
        return changed("discard", Map.of(), locked().discarded(seen));
    }

    /**
     * Takes the rows of a file that can be taken into the draft.
     *
     * @param instead whether they replace what the draft has; otherwise they come beside it
     */
    @Transactional
    public Imported take(VocabularyImport file, boolean instead, Version seen) {
        Vocabulary before = locked();
        VocabularyImport.Read read = file.beside(instead ? List.of() : before.draft(), before.draft());
        Vocabulary after = changed(
                "import",
                Map.of("taken", read.taken(), "failed", read.failed().size()),
                before.drafted(read.entries(), seen));
        return new Imported(after, read);
    }

    /**
     * Makes the draft the live edition.
     *
     * @throws ProblemException 409 when it changes nothing; 412 when somebody else changed or published meanwhile
     */
    @Transactional
    public Vocabulary publish(String reason, Version seen) {
        Vocabulary before = locked();
        VocabularyEdition next = edition(before.draft(), null, reason, before.version());
        return live("publish", before.published(next, seen));
    }

    /** Makes an earlier edition live again, as a new one. @throws ProblemException 404, 409 or 412 */
    @Transactional
    public Vocabulary rollBack(int number, String reason, Version seen) {
        Vocabulary before = locked();
        VocabularyEdition earlier = find(number);
        VocabularyEdition next = edition(earlier.entries(), number, reason, null);
        return live("roll-back", before.rolledBack(next, seen));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<VocabularyEdition> editions(@Nullable Integer before, int limit) {
        requireCity();
        return vocabularies.editions(before, limit);
    }

    /** @throws ProblemException 404 when there is none with this number */
    @Transactional(readOnly = true)
    public VocabularyEdition edition(int number) {
        requireCity();
        return find(number);
    }

    /** One vocabulary for all, so it is kept by whoever works for all. @return the city */
    public UnitId requireCity() {
        Optional<UnitId> city = places.root().map(Place::id);
        return city.filter(Scope.required().units()::contains)
                .orElseThrow(() ->
                        new ProblemException(HttpStatus.FORBIDDEN, "vocabulary-for-city-only", List.of(), List.of()));
    }

    private Vocabulary locked() {
        requireCity();
        return vocabularies.lock();
    }

    private VocabularyEdition find(int number) {
        return vocabularies.edition(number).orElseThrow(() -> ProblemException.notFound("vocabulary-edition"));
    }

    private VocabularyEdition edition(
            List<VocabularyEntry> entries, @Nullable Integer restores, String reason, @Nullable Long drafted) {
        return new VocabularyEdition(
                vocabularies.nextNumber(),
                new ArrayList<>(entries),
                restores,
                VocabularyEdition.properReason(reason),
                clock.instant(),
                Scope.required().caller().subject(),
                requireCity(),
                drafted);
    }

    private Vocabulary live(String what, Vocabulary after) {
        vocabularies.add(after.live());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                live.look();
            }
        });
        return changed(
                what,
                Map.of("edition", after.live().number(), "reason", after.live().reason()),
                after);
    }

    private Vocabulary changed(String what, Map<String, Object> detail, Vocabulary after) {
        vocabularies.save(after);
        audit.record(new AuditEntry(
                "vocabulary." + what, "vocabulary", String.valueOf(after.version()), requireCity(), detail));
        return after;
    }
}
