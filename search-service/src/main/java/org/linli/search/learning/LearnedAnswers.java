package org.linli.search.learning;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.platform.messaging.Faults;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.search.opinion.Opinion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What an opinion would be answered by those that were decided before. Each instance holds the newest model of each
 * question in memory and looks for a newer one now and then; as long as there is none, nothing is guessed.
 */
@Component
public class LearnedAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedAnswers.class);

    private record Held(long version, Model model) {}

    private final LearnedModels models;
    private final Places places;
    private final Map<Question, Held> held = new ConcurrentHashMap<>();

    LearnedAnswers(LearnedModels models, Places places) {
        this.models = models;
        this.places = places;
    }

    /** All answers that are known, the most probable first, together at most 1; empty while nothing was learned. */
    public List<Guess> guesses(Question question, Opinion opinion) {
        return Optional.ofNullable(held.get(question))
                .map(found -> found.model()
                        .guesses(
                                DecidedOpinions.said(opinion.title(), opinion.text()),
                                places.lineage(opinion.place()).stream()
                                        .map(Place::name)
                                        .toList(),
                                DecidedOpinions.day(opinion.receivedAt())))
                .orElse(List.of());
    }

    /** Takes up what another instance has learned, or this one. */
    @Scheduled(initialDelay = 5_000, fixedDelayString = "${linli.search.learning.take-up:20s}")
    void takeUp() {
        try {
            Map<Question, Long> newest = models.versions();
            held.keySet().retainAll(newest.keySet());
            newest.forEach(this::takeUp);
        } catch (RuntimeException away) {
            LOG.warn("What was learned cannot be read now: {}", Faults.describe(away));
        }
    }

    private void takeUp(Question question, long version) {
        Held now = held.get(question);
        if (now != null && now.version() == version) {
            return;
        }
        models.read(question, version).ifPresent(written -> {
            try {
                held.put(question, new Held(version, Model.read(written)));
            } catch (IOException another) {
                LOG.warn("Model {} of {} is of another version of the service and is not used", version, question);
            }
        });
    }
}
