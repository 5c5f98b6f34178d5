package org.linli.search.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearningUnitTest {

    private static final List<String> BODIES = List.of("照明所", "交警队", "水务处");
    private static final List<List<String>> MATTERS = List.of(
            List.of("路灯不亮", "路灯坏了", "晚上没有路灯", "灯杆倒了"),
            List.of("车辆乱停", "违停堵路", "停车占了通道", "红绿灯太短"),
            List.of("停水三天", "水管爆了", "自来水发黄", "水压太低"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Breather TIRELESS = () -> {};

    /** Each matter in many places, so that places tell nothing. */
    private static Lessons lessons() {
        List<Lessons.Lesson> lessons = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            int answer = number % BODIES.size();
            String matter = MATTERS.get(answer).get(number / 3 % 4);
            lessons.add(new Lessons.Lesson(
                    "%d号楼前面%s,%d天了".formatted(number % 17, matter, number % 7), 20_000 + number, answer));
        }
        return of(lessons);
    }

    private static Lessons of(List<Lessons.Lesson> lessons) {
        return new Lessons(
                lessons,
                BODIES.stream()
                        .map(body -> new DecidedOpinions.Answer(body, 100))
                        .toList(),
                1);
    }

    private static Model model() throws InterruptedException {
        return Learning.from(lessons(), TIRELESS).model(lessons(), new Nameless(BODIES));
    }

    private static String first(Model model, String said) {
        return model.guesses(said, List.of(), TODAY).getFirst().answer();
    }

    @Test
    void whatIsToldApartByItsWordsIsLearned() throws InterruptedException {
        Learning.Learned learned = Learning.from(lessons(), TIRELESS);

        assertThat(learned.rightness().judged()).isPositive();
        assertThat(learned.rightness().first()).isGreaterThan(0.95);
        assertThat(learned.rightness().firstThree()).isEqualTo(1);
        assertThat(first(model(), "院子里的路燈壞了")).isEqualTo("照明所");
        assertThat(first(model(), "门口违停没人管")).isEqualTo("交警队");
    }

    @Test
    void theNameOfABodySaysNothing() throws InterruptedException {
        assertThat(first(model(), "水管爆了，请交警队核实处理")).isEqualTo("水务处");
        assertThat(first(model(), "照明所照明所水压太低")).isEqualTo("水务处");
    }

    @Test
    void theSameWordsAreAnsweredByWhomeverAnsweredThemOfLate() throws InterruptedException {
        List<Lessons.Lesson> lessons = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            int answer = number % 3 == 2 ? 2 : number < 150 ? 0 : 1;
            String matter = MATTERS.get(answer == 2 ? 2 : 0).get(number / 3 % 4);
            lessons.add(new Lessons.Lesson("%d号楼前面%s".formatted(number % 17, matter), 20_000 + number, answer));
        }
        Lessons renamed = of(lessons);
        Model model = Learning.from(renamed, TIRELESS).model(renamed, new Nameless(BODIES));

        assertThat(model.guesses("路灯不亮", List.of(), LocalDate.ofEpochDay(20_010))
                        .getFirst()
                        .answer())
                .isEqualTo("照明所");
        assertThat(model.guesses("路灯不亮", List.of(), LocalDate.ofEpochDay(20_400))
                        .getFirst()
                        .answer())
                .isEqualTo("交警队");
    }

    @Test
    void probabilitiesAddUpToOneAndTheMostProbableComesFirst() throws InterruptedException {
        List<Guess> guesses = model().guesses("三号楼的路灯不亮", List.of(), TODAY);

        assertThat(guesses).hasSize(3);
        assertThat(guesses.stream().mapToDouble(Guess::probability).sum()).isCloseTo(1, within(1e-5));
        assertThat(guesses).isSortedAccordingTo((one, other) -> Double.compare(other.probability(), one.probability()));
    }

    @Test
    void whatIsRarerThanItKnowsTakesItsShare() throws InterruptedException {
        Lessons all = lessons();
        Model model = Learning.from(all, TIRELESS)
                .model(new Lessons(all.lessons(), all.answers(), 0.8), new Nameless(BODIES));

        assertThat(model.guesses("三号楼的路灯不亮", List.of(), TODAY).stream()
                        .mapToDouble(Guess::probability)
                        .sum())
                .isCloseTo(0.8, within(1e-5));
    }

    @Test
    void anAnswerOfWhichNotAllIsLearnedFromIsAsProbableAsItIs() throws InterruptedException {
        List<DecidedOpinions.Answer> one = List.of(
                new DecidedOpinions.Answer("照明所", 100),
                new DecidedOpinions.Answer("交警队", 100),
                new DecidedOpinions.Answer("水务处", 10_000));
        Lessons much = new Lessons(lessons().lessons(), one, 1);
        Model model = Learning.from(much, TIRELESS).model(much, new Nameless(BODIES));

        assertThat(first(model, "图书馆周末开门吗")).isEqualTo("水务处");
        assertThat(first(model, "晚上没有路灯，路灯坏了")).isEqualTo("照明所");
    }

    @Test
    void whatItKnowsNothingOfIsGuessedWithoutBeingSure() throws InterruptedException {
        assertThat(model().guesses("图书馆周末开门吗", List.of(), TODAY).getFirst().probability())
                .isLessThan(0.7);
    }

    @Test
    void theSameLessonsGiveTheSameModel() throws InterruptedException {
        assertThat(model().written()).isEqualTo(model().written());
    }

    @Test
    void aModelThatWasKeptGuessesAsBefore() throws InterruptedException, IOException {
        Model model = model();
        String said = "二号楼停水三天";

        assertThat(Model.read(model.written()).guesses(said, List.of("二号楼"), TODAY))
                .isEqualTo(model.guesses(said, List.of("二号楼"), TODAY));
    }

    @Test
    void somethingElseIsNoModel() {
        assertThatThrownBy(() -> Model.read(new byte[] {1, 2, 3})).isInstanceOf(IOException.class);
    }

    @Test
    void whoMustStopLearningStops() {
        assertThatThrownBy(() -> Learning.from(lessons(), () -> {
                    throw new InterruptedException();
                }))
                .isInstanceOf(InterruptedException.class);
    }
}
