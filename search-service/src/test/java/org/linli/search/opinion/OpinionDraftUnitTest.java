package org.linli.search.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.search.opinion.Drafts.aDraft;

import org.junit.jupiter.api.Test;

class OpinionDraftUnitTest {

    @Test
    void wordsAreKeptAsGivenApartFromOuterSpaceAndLineEnds() {
        var draft =
                aDraft().text("\r\n\t\t\u3000路灯  坏了。\r\n\r第二行\u00a0\ufeff\n ").build();

        assertThat(draft.text()).isEqualTo("路灯  坏了。\n\n第二行");
    }

    @Test
    void whatIsBlankIsAbsent() {
        assertThat(aDraft().title(" \u3000\t").build().title()).isNull();
    }

    @Test
    void aTitleIsOneLine() {
        assertThat(aDraft().title("路灯\r\n坏了").build().title()).isEqualTo("路灯 坏了");
    }

    @Test
    void aCategoryIsAPath() {
        assertThat(aDraft().category(" 城乡建设 ／ 安全生产 //").build().category()).isEqualTo("城乡建设/安全生产");
        assertThat(aDraft().category(" / ").build().category()).isNull();
    }
}
