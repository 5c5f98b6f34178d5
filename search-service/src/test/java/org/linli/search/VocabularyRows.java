package org.linli.search;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.stream.Stream;
import org.linli.platform.test.Actor;
import org.linli.platform.test.Example;
import org.linli.platform.test.Row;
import org.linli.platform.test.UploadForm;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with the one vocabulary of the city, and its trials. */
final class VocabularyRows extends OpinionExamples {

    private static final String ONE_VOCABULARY = "There is one vocabulary for the whole city";

    VocabularyRows(int port, JdbcClient jobs) {
        super(port, jobs);
    }

    List<Row> all() {
        return Stream.of(vocabulary(), trials()).flatMap(List::stream).toList();
    }

    /** VocabularyIntegrationTest shows that the city's administrator and operator may. */
    private static List<Row> vocabulary() {
        String entry = "{\"kind\": \"WORD\", \"words\": [\"吹哨报到\"]}";
        String reason = "{\"reason\": \"居民这样说\"}";
        UploadForm form = UploadForm.of("words.csv", "词语\n吹哨报到\n");
        return Stream.of(
                        Row.placeless("getVocabulary", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless("listVocabularyEntries", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless("exportVocabulary", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless("getVocabularyEntry", ONE_VOCABULARY, _ -> anEntry()),
                        Row.placeless(
                                "addVocabularyEntry",
                                ONE_VOCABULARY,
                                _ -> Example.request().version(1).json(entry)),
                        Row.placeless(
                                "changeVocabularyEntry",
                                ONE_VOCABULARY,
                                _ -> anEntry().version(1).json(entry)),
                        Row.placeless(
                                "removeVocabularyEntry",
                                ONE_VOCABULARY,
                                _ -> anEntry().version(1)),
                        Row.placeless(
                                "discardVocabularyDraft",
                                ONE_VOCABULARY,
                                _ -> Example.request().version(1)),
                        Row.placeless(
                                "publishVocabulary",
                                ONE_VOCABULARY,
                                _ -> Example.request().version(1).json(reason)),
                        Row.placeless("listVocabularyEditions", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless(
                                "getVocabularyEdition",
                                ONE_VOCABULARY,
                                _ -> Example.request().path("number", 1)),
                        Row.placeless(
                                "rollVocabularyBack",
                                ONE_VOCABULARY,
                                _ -> Example.request()
                                        .path("number", 1)
                                        .version(1)
                                        .json(reason)),
                        Row.placeless(
                                "importVocabulary",
                                ONE_VOCABULARY,
                                _ -> Example.request().version(1).body(form.contentType(), form.body())))
                .map(VocabularyRows::forTheCityOnly)
                .toList();
    }

    /** TrialIntegrationTest shows that the city's administrator may. */
    private static List<Row> trials() {
        UploadForm judged = UploadForm.of("qrels.tsv", "q1\t0\td1\t1\n");
        String judgement = "{\"opinion\": \"%s\", \"grade\": 1}".formatted(UuidCreator.getTimeOrderedEpoch());
        return Stream.of(
                        Row.placeless("listTrialQuestions", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless(
                                "addTrialQuestions",
                                ONE_VOCABULARY,
                                _ -> Example.request().json("{\"questions\": [\"电瓶车充电\"]}")),
                        Row.placeless("removeTrialQuestion", ONE_VOCABULARY, _ -> anEntry()),
                        Row.placeless(
                                "judgeTrialAnswer",
                                ONE_VOCABULARY,
                                _ -> anEntry().json(judgement)),
                        Row.placeless("listJudgedSets", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless(
                                "takeJudgedSet",
                                ONE_VOCABULARY,
                                _ -> Example.request().query("name", "热线判定").body(judged.contentType(), judged.body())),
                        Row.placeless("getJudgedSet", ONE_VOCABULARY, _ -> anEntry()),
                        Row.placeless(
                                "renameJudgedSet",
                                ONE_VOCABULARY,
                                _ -> anEntry().version(1).json("{\"name\": \"热线判定\"}")),
                        Row.placeless(
                                "removeJudgedSet",
                                ONE_VOCABULARY,
                                _ -> anEntry().version(1)),
                        Row.placeless("startVocabularyTrial", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless("listVocabularyTrials", ONE_VOCABULARY, _ -> Example.request()),
                        Row.placeless("getVocabularyTrial", ONE_VOCABULARY, _ -> anEntry()),
                        Row.placeless("listVocabularyTrialResults", ONE_VOCABULARY, _ -> anEntry()))
                .map(VocabularyRows::forTheCityOnly)
                .toList();
    }

    private static Row forTheCityOnly(Row row) {
        for (Actor actor : List.of(Actor.OWNER, Actor.PARENT, Actor.CHILD, Actor.SIBLING, Actor.OTHER_DISTRICT)) {
            row.but(actor, 403);
        }
        return row;
    }

    private static Example anEntry() {
        return Example.request().path("id", UuidCreator.getTimeOrderedEpoch());
    }
}
