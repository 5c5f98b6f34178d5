package org.linli.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That each rule can fail, and does not where nothing is wrong. */
class MessageRulesTest {

    @TempDir
    Path module;

    @Test
    void theBoardsOwnWordsKeepTheRules() {
        MessageRules.assertHold("org.linli.platform", "problem.field.");
    }

    @Test
    void aKeyInOneLanguageOnlyIsNoticed() throws IOException {
        texts("notice.form=一\nnotice.gone=二", "notice.form=one\nnotice.new=two");

        assertThat(MessageRules.languagesThatDiffer(sources("")))
                .containsExactly(
                        "messages has in one language only notice.gone",
                        "messages has in one language only notice.new");
    }

    @Test
    void anEmptyTextAndAnApostropheAreNoticed() throws IOException {
        texts("notice.form=\nnotice.gone=好", "notice.form=fine\nnotice.gone=isn't {0}");

        assertThat(MessageRules.textsThatBreak(sources("")))
                .containsExactly(
                        "empty, or with an apostrophe: notice.form", "empty, or with an apostrophe: notice.gone");
    }

    @Test
    void aTextThatNobodySaysIsNoticed() throws IOException {
        var texts = """
                notice.form=一
                notice.state.AT_WORK=二
                notice.kind.at-work=三
                notice.too-long-row=四
                notice.told-to-no-one=五
                old.form=六
                """;
        texts(texts, texts);
        var code = """
                text("notice.form"); text("notice.state." + state); text("notice.kind." + kind); text("notice." + slug);
                enum State { AT_WORK } slug = "too-long-" + what;
                """;

        assertThat(MessageRules.textsNobodySays(sources(code)))
                .containsExactlyInAnyOrder("said by nobody notice.told-to-no-one", "said by nobody old.form");
    }

    @Test
    void aKeyWithoutWordsIsNoticedUnlessItIsAnAuditsActionOrShownToNobody() throws IOException {
        texts("notice.form=一\nlabel.Kind.A=甲", "notice.form=one\nlabel.Kind.A=A");
        var code = """
                invalid("/x", "notice.form"); invalid("/x", "notice.forn"); text("notice." + x); text("notice.kind." + x);
                audit.record(new AuditEntry("notice.add", 1)); "notice.hidden"; "elsewhere.key";
                """;

        assertThat(MessageRules.keysWithoutWords(sources(code), Set.of("notice.hidden")))
                .containsExactly("no words for notice.forn", "no words for notice.kind.");
    }

    @Test
    void aConflictNeedsATitleAndADetail() throws IOException {
        texts("problem.gone.title=没了", "problem.gone.title=Gone");

        assertThat(MessageRules.conflictsWithoutWords(sources("throw ProblemException.conflict(\"gone\", x);")))
                .containsExactly("no words for problem.gone.detail");
    }

    @Test
    void whereOneConstantHasAWordEachNeedsOne() throws IOException {
        texts("label.Kind.A=甲\nlabel.Gone.B=乙", "label.Kind.A=A\nlabel.Gone.B=B");

        assertThat(MessageRules.constantsWithoutWords(sources(""), Map.of("Kind", Set.of("A", "B"))))
                .containsExactlyInAnyOrder("no words for label.Kind.B", "no words for label.Gone.?");
    }

    private void texts(String chinese, String english) throws IOException {
        var resources = Files.createDirectories(module.resolve("src/main/resources"));
        Files.writeString(resources.resolve("messages.properties"), chinese);
        Files.writeString(resources.resolve("messages_en.properties"), english);
    }

    private MessageSources sources(String code) throws IOException {
        Files.writeString(
                Files.createDirectories(module.resolve("src/main/java")).resolve("Board.java"), code);
        return new MessageSources(module);
    }
}
