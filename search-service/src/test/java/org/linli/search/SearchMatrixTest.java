package org.linli.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linli.platform.test.AuthorisationMatrix;
import org.linli.platform.test.Example;
import org.linli.platform.test.OpenApiDrift;
import org.linli.platform.test.PlatformRows;
import org.linli.platform.test.Row;
import org.linli.platform.test.TestPlaces;
import org.linli.platform.test.WholeService;
import org.linli.search.matter.BesidePropertyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what here, tried as everybody; and the published document says the same. */
@WholeService(elasticsearch = true)
class SearchMatrixTest extends AuthorisationMatrix implements BesidePropertyService {

    private static final String NO_PLACE = "The index is one for the whole city and shows nothing of any opinion";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("jobs")
    JdbcClient jobs;

    @TestFactory
    Stream<DynamicNode> everyOperationAnswersEverybodyAsItsRowSays() {
        return assertEveryOperationAsEveryActor();
    }

    @Override
    protected Collection<Row> rows() {
        var rows = new ArrayList<>(PlatformRows.all(jobs));
        rows.addAll(new OpinionRows(port, jobs).all());
        rows.addAll(new GroupRows(port, jobs).all());
        rows.addAll(new BulkRows(port, jobs).all());
        rows.addAll(new HotRows(port, jobs).all());
        rows.addAll(new AlertRows(port, jobs).all());
        rows.addAll(new VocabularyRows(port, jobs).all());
        rows.addAll(new ReportRows(port, jobs).all());
        rows.addAll(new ResidentRows(port, jobs).all());
        rows.addAll(index());
        rows.add(Row.list("findByName", this::aTeamOfTheStreet, OpinionExamples::text));
        return rows;
    }

    private static List<Row> index() {
        return List.of(
                Row.placeless("getIndexState", NO_PLACE, _ -> Example.request()),
                Row.placeless("rebuildIndex", NO_PLACE, _ -> Example.request()),
                Row.placeless("reconcileIndex", NO_PLACE, _ -> Example.request()),
                Row.placeless("listRefusedOpinions", NO_PLACE, _ -> Example.request()),
                Row.placeless("retryRefusedOpinions", NO_PLACE, _ -> Example.request()));
    }

    /** As if volunteer-service had told of it. */
    private Example aTeamOfTheStreet(TestPlaces tree) {
        jobs.sql("""
                        insert into finds (kind, id, place_id, name, version, heard_at, word, letters, grams)
                        values ('TEAM', gen_random_uuid(), :place, :name, 1, now(), :name, '', '{#TEAM}')
                        """)
                .param("place", tree.street.value())
                .param("name", OpinionExamples.text(tree))
                .update();
        return Example.request().query("q", OpinionExamples.text(tree));
    }

    @Test
    void theCommittedDocumentIsWhatTheCodeSays() {
        OpenApiDrift.assertNone(port, "search");
    }
}
