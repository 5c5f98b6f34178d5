package org.linli.search.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whatever somebody could type: signs that mean something to a query, to a pattern, to PostgreSQL or to Elasticsearch, in
 * every order, and any characters at all.
 *
 * @param seed of its random numbers, printed when it fails
 */
record AnyQuery(long seed, String text) {

    private static final int LONGEST = 60;

    private static final List<String> PIECES = List.of(
            "电梯",
            "電梯",
            " ",
            "　",
            "\"",
            "“",
            "”",
            "「",
            "-",
            "－",
            ":",
            "：",
            "标题:",
            "渠道:",
            "热线",
            "状态:待筛查",
            "类别:",
            "地点:",
            "河滨街道",
            "河滨街道/幸福社区",
            "/",
            "时间:",
            "上个月",
            "最近三天",
            "2024年13月",
            "2月30日",
            "2024-02-30",
            "0000-00",
            "9999年",
            "最近9999年",
            "近〇天",
            "..",
            "至",
            "*",
            "?",
            "%",
            "_",
            "\\",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "^",
            "~",
            "+",
            "&&",
            "||",
            "!",
            "<",
            ">",
            "'",
            "$",
            "\u0000",
            "\u0001",
            "\t",
            "\n",
            "\uFDD0",
            "\uFDD1",
            "\uFFFF",
            "\uD83D\uDE00",
            "e\u0301",
            "\u202E",
            "㈱",
            "１２",
            "AND",
            "OR",
            "NOT",
            "null");

    static Stream<AnyQuery> many(int many) {
        long first = System.nanoTime();
        return IntStream.range(0, many).mapToObj(number -> of(first + number));
    }

    static AnyQuery of(long seed) {
        Random random = new Random(seed);
        String text = IntStream.range(0, 1 + random.nextInt(LONGEST))
                .mapToObj(_ -> random.nextInt(6) == 0
                        ? Character.toString(character(random))
                        : PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
        return new AnyQuery(seed, text);
    }

    /** Any of the first plane, seldom another; a lone half of a pair cannot be sent. */
    private static int character(Random random) {
        int any = random.nextInt(20) == 0 ? random.nextInt(Character.MAX_CODE_POINT + 1) : random.nextInt(0x10000);
        return any >= Character.MIN_SURROGATE && any <= Character.MAX_SURROGATE ? '龍' : any;
    }

    /** Its first characters. */
    AnyQuery cut(int characters) {
        int kept = Math.min(characters, text.codePointCount(0, text.length()));
        return new AnyQuery(seed, text.substring(0, text.offsetByCodePoints(0, kept)));
    }

    String encoded() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
