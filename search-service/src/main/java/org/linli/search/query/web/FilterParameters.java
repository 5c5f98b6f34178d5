package org.linli.search.query.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.places.UnitId;
import org.linli.search.opinion.Channel;
import org.linli.search.opinion.OpinionState;
import org.linli.search.query.OpinionFilter;
import org.linli.search.query.Selection;
import org.springframework.format.annotation.DateTimeFormat;

/** Which opinions; the same for the list and the export. */
record FilterParameters(
        @Schema(
                description = "Words, \"phrases\", -exclusion, and fields: 标题 title, 正文 text, 答复 reply, 类别 category, "
                        + "渠道 channel, 部门 department, 状态 state, 来源 source, 地点 place, 时间 date. A word of its own "
                        + "that says when (上个月, 最近三天, 2024年3月) is a period",
                example = "电梯 \"物业服务\" -维修 渠道:热线 上个月")
        @Size(max = 1_000)
        @Nullable
        String q,

        @Schema(description = "Whether the words of `q` mean nothing but themselves: no periods then, fields as ever")
        @Nullable
        Boolean literal,

        @Schema(description = "A unit and all below it; within the caller's scope") @Nullable
        UUID place,

        @Schema(description = "The category path's beginning, whole levels", example = "城乡建设/安全生产")
        @Size(max = 200)
        @Nullable
        String category,

        @Nullable Channel channel,
        @Nullable OpinionState state,
        @Size(max = 40) @Nullable String source,

        @Schema(description = "First day received, Asia/Shanghai")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate from,

        @Schema(description = "Last day received, included, Asia/Shanghai")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate to,

        @Schema(description = "What a saved search found new and nothing else, as the list of its news names it")
        @Size(max = 100)
        @Nullable
        String news) {

    /** @throws org.linli.platform.web.ProblemException 404 or 422 for news that are not the caller's or none at all */
    OpinionFilter filter(Selection selection) {
        return new OpinionFilter(
                q,
                Boolean.TRUE.equals(literal),
                place == null ? null : new UnitId(place),
                category,
                channel,
                state,
                source,
                from,
                to,
                news == null ? null : selection.of(news));
    }
}
