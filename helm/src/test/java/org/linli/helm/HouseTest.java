package org.linli.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The chart installs what the house is made of. */
class HouseTest {

    private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");
    private static final Pattern OWN_SERVICE = Pattern.compile("new OwnService\\(\\s*\"([a-z-]+)\",\\s*(\\d+)");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>linli</artifactId>\\s*<version>([^<]+)</version>");

    private static String read(String file) throws IOException {
        return Files.readString(Chart.HOUSE.resolve(file));
    }

    @Test
    void itsServicesAreTheModulesThatCanBeStarted() throws IOException {
        List<String> startable = new ArrayList<>();
        for (var match : MODULE.matcher(read("pom.xml")).results().toList()) {
            String module = match.group(1);
            if (read(module + "/pom.xml").contains("<artifactId>spring-boot-maven-plugin</artifactId>")) {
                startable.add(module);
            }
        }

        assertThat(Chart.values().at("services").keys()).containsExactlyInAnyOrderElementsOf(startable);
    }

    @Test
    void itsServicesAreThoseOfTheLocalRunOnTheSamePorts() throws IOException {
        Map<String, Integer> ofTheLocalRun = new TreeMap<>();
        OWN_SERVICE
                .matcher(read("local/src/main/java/org/linli/local/OwnService.java"))
                .results()
                .forEach(match -> ofTheLocalRun.put(match.group(1), 8080 + Integer.parseInt(match.group(2))));
        Map<String, Integer> ofTheChart = new TreeMap<>();
        Chart.values()
                .at("services")
                .children()
                .forEach(service -> ofTheChart.put(
                        service.name(), service.at("program", "port").number()));

        assertThat(ofTheChart).isEqualTo(ofTheLocalRun);
    }

    @Test
    void itsVersionIsTheHouses() throws IOException {
        var version = VERSION.matcher(read("pom.xml"));
        assertThat(version.find()).isTrue();
        Node chart = new Node("", Chart.yaml().load(Chart.text("Chart.yaml")));
        assertThat(chart.at("appVersion").text()).isEqualTo(version.group(1).replace("-SNAPSHOT", ""));
    }

    @Test
    void everyPresetIsNamedInTheReadme() {
        for (Path preset : Chart.presets()) {
            assertThat(Chart.text("README.md")).contains("ci/" + preset.getFileName());
        }
    }
}
