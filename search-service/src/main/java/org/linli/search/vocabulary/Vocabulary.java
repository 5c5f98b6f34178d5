package org.linli.search.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.linli.platform.web.ProblemException;
import org.linli.platform.web.Version;

/**
 * The city's vocabulary: one draft that is edited entry by entry, and the edition that is live. Publishing makes the
 * draft the next edition; rolling back publishes an earlier edition anew. Every command names the version it saw, so of
 * two who publish at once one is refused.
 *
 * @param live the edition by which is searched
 * @param draft in the order of its entries; always fit to be published
 * @param version rises with each change of either
 */
public record Vocabulary(VocabularyEdition live, List<VocabularyEntry> draft, long version) {

    public Vocabulary {
        draft = List.copyOf(draft);
    }

    /** Whether publishing would change anything. */
    public boolean isChanged() {
        return !draft.equals(live.entries());
    }

    /** Every entry of the draft and those that go, with what becomes of each. */
    public List<Difference.Compared> compared() {
        return Difference.between(live.entries(), draft);
    }

    /** An entry of the draft, or one that goes. @throws ProblemException 404 when there is none */
    public Difference.Compared entry(EntryId id) {
        return compared().stream()
                .filter(compared -> compared.entry().id().equals(id))
                .findFirst()
                .orElseThrow(Vocabulary::unknown);
    }

    /** @throws ProblemException 422 with what stands against it */
    Vocabulary with(VocabularyEntry entry, Version seen) {
        seen.mustBe(version);
        EntryRules.mustHold(entry, draft);
        List<VocabularyEntry> more = new ArrayList<>(draft);
        more.add(entry);
        return drafted(more);
    }

    /** The entry with this id becomes this. @throws ProblemException 404 or 422 */
    Vocabulary changed(VocabularyEntry entry, Version seen) {
        seen.mustBe(version);
        int at = position(entry.id());
        EntryRules.mustHold(entry, draft);
        List<VocabularyEntry> others = new ArrayList<>(draft);
        others.set(at, entry);
        return drafted(others);
    }

    Vocabulary without(EntryId id, Version seen) {
        seen.mustBe(version);
        List<VocabularyEntry> fewer = new ArrayList<>(draft);
        fewer.remove(position(id));
        return drafted(fewer);
    }

    /** The draft becomes these, each of which was judged beside those before it. */
    Vocabulary drafted(List<VocabularyEntry> entries, Version seen) {
        seen.mustBe(version);
        return drafted(entries);
    }

    /** The draft is again what is published. @throws ProblemException 409 when it is so already */
    Vocabulary discarded(Version seen) {
        seen.mustBe(version);
        mustBeChanged();
        return drafted(live.entries());
    }

    /** @throws ProblemException 409 when nothing would change */
    Vocabulary published(VocabularyEdition edition, Version seen) {
        seen.mustBe(version);
        mustBeChanged();
        return new Vocabulary(edition, draft, version + 1);
    }

    /**
     * An earlier edition is live again. A draft without changes follows; one with changes stays, and says from now on
     * how it differs from what is live again.
     *
     * @throws ProblemException 409 when just that is live
     */
    Vocabulary rolledBack(VocabularyEdition edition, Version seen) {
        seen.mustBe(version);
        if (edition.entries().equals(live.entries())) {
            throw ProblemException.conflict("vocabulary-unchanged");
        }
        return new Vocabulary(edition, isChanged() ? draft : edition.entries(), version + 1);
    }

    private void mustBeChanged() {
        if (!isChanged()) {
            throw ProblemException.conflict("vocabulary-unchanged");
        }
    }

    private Vocabulary drafted(List<VocabularyEntry> entries) {
        return new Vocabulary(live, entries, version + 1);
    }

    private int position(EntryId id) {
        for (int at = 0; at < draft.size(); at++) {
            if (draft.get(at).id().equals(id)) {
                return at;
            }
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("vocabulary-entry");
    }
}
