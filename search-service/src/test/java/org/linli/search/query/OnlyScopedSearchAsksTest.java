package org.linli.search.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.ApiClient;
import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.search.index.OpinionIndices;

/** No question reaches Elasticsearch but through {@link ScopedSearch}, and none that looks past the scope. */
class OnlyScopedSearchAsksTest {

    /** What names no document: everything else a client can do is for the two classes that may ask. */
    private static final Set<String> HARMLESS = Set.of("bulk", "info", "indices", "withTransportOptions", "<init>");

    private static final ArchRule ONLY_TWO_ASK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ScopedSearch.class.getName())
            .and()
            .doNotHaveFullyQualifiedName("org.linli.search.index.IndexInventory")
            .should()
            .callCodeUnitWhere(asksElasticsearch())
            .because("whoever asks Elasticsearch without the scope sees the whole city");

    private static final ArchRule NOBODY_GOES_AROUND_THE_CLIENT = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.linli.search.index.ElasticsearchConfiguration")
            .and()
            .doNotHaveFullyQualifiedName(ScopedSearch.class.getName())
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("co.elastic.clients.transport", "co.elastic.clients.transport.rest5_client..")
                            // An answer, by which nothing can be sent.
                            .and(not(equivalentTo(ResponseException.class).or(equivalentTo(Response.class)))))
            .because("a bare connection sends anything");

    @Test
    void onlyScopedSearchAndTheInventoryAsk() {
        var main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.linli.search");

        ONLY_TWO_ASK.check(main);
        NOBODY_GOES_AROUND_THE_CLIENT.check(main);
    }

    @ParameterizedTest
    @MethodSource
    void theRuleFindsWhoeverElseAsks(Class<?> intruder) {
        var classes = new ClassFileImporter().importClasses(intruder);

        assertThat(ONLY_TWO_ASK.evaluate(classes).hasViolation()).isTrue();
    }

    static List<Class<?>> theRuleFindsWhoeverElseAsks() {
        return List.of(Searching.class, Counting.class, OpeningAReader.class, Reading.class, SearchingLater.class);
    }

    @Test
    void whatNamesNoDocumentIsFree() {
        var classes = new ClassFileImporter().importClasses(Harmless.class);

        assertThat(ONLY_TWO_ASK.evaluate(classes).hasViolation()).isFalse();
    }

    @Test
    void theRuleFindsABareConnection() {
        var classes = new ClassFileImporter().importClasses(GoingAround.class);

        assertThat(NOBODY_GOES_AROUND_THE_CLIENT.evaluate(classes).hasViolation())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void aggregationsThatLookPastTheScopeAreRefused(Aggregation aggregation) {
        var inside = Aggregation.of(
                of -> of.filter(only -> only.matchAll(all -> all)).aggregations("inside", aggregation));

        for (Aggregation asked : List.of(aggregation, inside)) {
            assertThatThrownBy(() -> ScopedSearch.mustBeEnclosed(asked))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Looks past the scope");
        }
    }

    static List<Aggregation> aggregationsThatLookPastTheScopeAreRefused() {
        return List.of(
                Aggregation.of(of -> of.global(global -> global)),
                Aggregation.of(of -> of.significantTerms(terms -> terms.field("category"))),
                Aggregation.of(of -> of.significantText(text -> text.field("text"))),
                Aggregation.of(of -> of.topHits(hits -> hits.size(1))));
    }

    private static DescribedPredicate<JavaCall<?>> asksElasticsearch() {
        return describe("asks Elasticsearch for documents", call -> {
            var owner = call.getTargetOwner();
            return (owner.isEquivalentTo(ElasticsearchClient.class)
                            || owner.isEquivalentTo(ElasticsearchAsyncClient.class)
                            || owner.isEquivalentTo(ApiClient.class))
                    && !HARMLESS.contains(call.getName());
        });
    }

    record Searching(ElasticsearchClient client) {
        void ask() throws IOException {
            client.search(search -> search, Void.class);
        }
    }

    record Counting(ElasticsearchClient client, OpinionIndices indices) {
        long ask() throws IOException {
            return client.count(count -> count.index(indices.readAlias())).count();
        }
    }

    record OpeningAReader(ElasticsearchClient client) {
        String ask() throws IOException {
            return client.openPointInTime(open -> open.index("opinions")).id();
        }
    }

    record Reading(ElasticsearchClient client) {
        boolean ask() throws IOException {
            return client.get(get -> get.index("opinions").id("1"), Map.class).found();
        }
    }

    record SearchingLater(ElasticsearchAsyncClient client) {
        void ask() {
            client.search(search -> search.query(Query.of(query -> query.matchAll(all -> all))), Void.class)
                    .join();
        }
    }

    record Harmless(ElasticsearchClient client) {
        void look() throws IOException {
            client.info();
            client.indices().refresh();
        }
    }

    record GoingAround(Rest5Client connection) {
        boolean around() {
            return connection.isRunning();
        }
    }
}
