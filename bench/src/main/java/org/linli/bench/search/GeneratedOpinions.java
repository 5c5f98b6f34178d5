package org.linli.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Opinions made up from a vocabulary, the same for the same number everywhere. A word's place in its list is its rank: the
 * first words are said often, the last ones seldom, as people do.
 */
public final class GeneratedOpinions {

    private static final String VOCABULARY = "/org/linli/bench/vocabulary.txt";
    private static final LocalDateTime LAST = LocalDateTime.of(2026, 10, 31, 20, 0);
    private static final int DAYS = 1_000;
    private static final List<String> CHANNELS =
            List.of("HOTLINE", "VISIT", "MEETING", "CHAT_GROUP", "STATION", "MOBILE_WORKER", "ONLINE", "LETTER");
    private static final List<String> CATEGORIES = List.of(
            "物业管理/公共设施",
            "物业管理/停车管理",
            "物业管理/收费公示",
            "环境保护/噪声扰民",
            "环境保护/垃圾清运",
            "安全隐患/消防安全",
            "市政设施/照明道路",
            "公用事业/供暖供水",
            "住房建设/房屋维修",
            "民生服务/养老服务",
            "社会治安/治安巡防");

    private final Map<String, List<String>> words = new HashMap<>();

    public GeneratedOpinions() {
        try (InputStream stream = Objects.requireNonNull(getClass().getResourceAsStream(VOCABULARY));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .forEach(line -> words.put(line[0], List.of(line[1].split(" ", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param number which one; its external id is made of it
     * @param places units it may be about
     * @return as the API takes it
     */
    public Map<String, Object> opinion(String source, int number, List<String> places) {
        Random random = new Random(number * 2_654_435_761L);
        Map<String, Object> opinion = new HashMap<>();
        opinion.put("place", places.get(random.nextInt(places.size())));
        opinion.put("source", source);
        opinion.put("externalId", "G-%08d".formatted(number));
        opinion.put("channel", CHANNELS.get(rank(random, CHANNELS.size())));
        opinion.put("category", CATEGORIES.get(rank(random, CATEGORIES.size())));
        opinion.put("title", word("地点", random) + word("事物", random) + word("毛病", random));
        opinion.put("text", text(random));
        opinion.put(
                "receivedAt",
                LAST.minusMinutes(random.nextInt(DAYS * 24 * 60))
                        .atOffset(ZoneOffset.ofHours(8))
                        .toString());
        return opinion;
    }

    /** Questions people put: one thing, a thing and what is wrong with it, a phrase, a thing without another. */
    public List<String> questions(int count) {
        Random random = new Random(17);
        List<String> questions = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            String thing = word("事物", random);
            questions.add(
                    switch (number % 4) {
                        case 0 -> thing;
                        case 1 -> thing + " " + word("毛病", random);
                        case 2 -> "\"" + word("诉求", random) + "\" " + thing;
                        default -> thing + " -" + word("地点", random);
                    });
        }
        return questions;
    }

    private String text(Random random) {
        StringBuilder text = new StringBuilder();
        int sentences = 1 + random.nextInt(3);
        for (int sentence = 0; sentence < sentences; sentence++) {
            text.append(word("时间", random))
                    .append(1 + random.nextInt(40))
                    .append("号楼")
                    .append(word("地点", random))
                    .append("的")
                    .append(word("事物", random))
                    .append(word("毛病", random))
                    .append("，")
                    .append(word("影响", random))
                    .append("。");
        }
        return text.append(word("诉求", random)).append("。").toString();
    }

    private String word(String kind, Random random) {
        List<String> known = Objects.requireNonNull(words.get(kind), kind);
        return known.get(rank(random, known.size()));
    }

    /** The square makes the first quarter of a list as frequent as the other three together. */
    private static int rank(Random random, int size) {
        double drawn = random.nextDouble();
        return (int) (drawn * drawn * size);
    }
}
