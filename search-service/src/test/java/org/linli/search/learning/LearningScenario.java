package org.linli.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Role;
import org.linli.platform.test.Http;
import org.linli.platform.test.TestTokens;
import org.linli.search.query.SearchScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A city whose opinions are decided and learned from. */
abstract class LearningScenario {

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @Autowired
    @Qualifier("jobs")
    TransactionTemplate transactions;

    @Autowired
    LessonBook book;

    @Autowired
    LearnedModels models;

    @Autowired
    LearnedAnswers answers;

    @Autowired
    LearningTurns turns;

    @Autowired
    LearningSettings settings;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    SearchScenario city;

    @BeforeEach
    void nothingSaidAndNothingLearned() {
        for (String table : List.of("opinions", "learned_models", "learning_wishes")) {
            jobs.sql("delete from " + table).update();
        }
        jobs.sql("update learning_turns set learner = null, leased_until = null")
                .update();
        answers.takeUp();
        city = new SearchScenario(jobs, port);
    }

    Learner anInstance() {
        return new Learner(book, models, answers, turns, settings, transactions, clock);
    }

    void wish() {
        Http.Answer answer = city.http()
                .post("/api/search/v1/learned-models/learn", "")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .token(TestTokens.of(Role.OPERATOR, city.tree.city))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    void learn() {
        wish();
        anInstance().lookAfterOnce();
    }

    /** Said in many houses, so that these tell nothing. */
    void decided(UnitId place, String body, String matter, int times) {
        for (int number = 0; number < times; number++) {
            city.anOpinion()
                    .at(place)
                    .department(body)
                    .text("%d号楼%s，已经%d天".formatted(number % 31, matter, number % 9))
                    .said();
        }
    }

    void aCityThatDecided() {
        decided(city.tree.siblingCommunity, "照明管理所", "门口的路灯不亮，晚上一片漆黑", 80);
        decided(city.tree.siblingCommunity, "交通警察大队", "门口车辆乱停放堵住通道", 80);
        decided(city.tree.siblingCommunity, "自来水公司", "停水了，水管爆裂没有人修", 80);
    }
}
