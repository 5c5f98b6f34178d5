package org.linli.search.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.platform.places.Place;
import org.linli.platform.places.Places;
import org.linli.platform.places.UnitId;
import org.springframework.stereotype.Component;

/**
 * Chooses what is learned from. At a million opinions a part must do: the newest of each answer, as many of a frequent one
 * as there is room for and all of a rare one.
 */
@Component
class LessonBook {

    /**
     * An answer that fewer opinions gave is not learned. So a name that stands with one or two opinions somewhere in the
     * city, a person's perhaps, is never suggested to somebody who may not see these.
     */
    static final int FEWEST = 5;

    private static final int MOST_ANSWERS = 500;

    /**
     * @param answers the most frequent first
     * @param mostEach so many of each are learned from
     * @param decided opinions that answered the question, those with other answers too
     */
    record Plan(List<DecidedOpinions.Answer> answers, int mostEach, long decided) {

        Plan {
            answers = List.copyOf(answers);
        }

        /** The share of all decided opinions that have one of the answers. */
        double known() {
            return (double) answers.stream()
                            .mapToLong(DecidedOpinions.Answer::opinions)
                            .sum()
                    / decided;
        }
    }

    private final DecidedOpinions opinions;
    private final Places places;
    private final LearningSettings settings;

    LessonBook(DecidedOpinions opinions, Places places, LearningSettings settings) {
        this.opinions = opinions;
        this.places = places;
        this.settings = settings;
    }

    Plan plan(Question question) {
        List<DecidedOpinions.Answer> answers = opinions.answers(question, FEWEST, MOST_ANSWERS);
        return new Plan(answers, mostEach(answers, settings.most()), opinions.count(question));
    }

    /** Leaves out the names of all bodies that answer anything. */
    Nameless nameless() {
        return new Nameless(opinions.answers(Question.DEPARTMENT, FEWEST, MOST_ANSWERS).stream()
                .map(DecidedOpinions.Answer::answer)
                .toList());
    }

    Lessons lessons(Question question, Plan plan, Nameless nameless, Breather breather) throws InterruptedException {
        Map<UnitId, List<String>> units = new HashMap<>();
        List<Lessons.Lesson> lessons = new ArrayList<>();
        for (int answer = 0; answer < plan.answers().size(); answer++) {
            String said = plan.answers().get(answer).answer();
            for (DecidedOpinions.Decided decided : opinions.newest(question, said, plan.mostEach())) {
                breather.breathe();
                lessons.add(new Lessons.Lesson(
                        nameless.of(decided.said(), units.computeIfAbsent(decided.place(), this::names)),
                        DecidedOpinions.day(decided.receivedAt()).toEpochDay(),
                        answer));
            }
        }
        return new Lessons(lessons, plan.answers(), plan.known());
    }

    private List<String> names(UnitId place) {
        return places.lineage(place).stream().map(Place::name).toList();
    }

    /** The most of one answer by which all of them together are within the bound. */
    static int mostEach(List<DecidedOpinions.Answer> answers, int most) {
        int enough = 1;
        int tooMany = most + 1;
        while (tooMany - enough > 1) {
            int tried = (enough + tooMany) / 2;
            long together = answers.stream()
                    .mapToLong(answer -> Math.min(answer.opinions(), tried))
                    .sum();
            if (together <= most) {
                enough = tried;
            } else {
                tooMany = tried;
            }
        }
        return enough;
    }
}
