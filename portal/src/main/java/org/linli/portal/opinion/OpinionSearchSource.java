package org.linli.portal.opinion;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.portal.room.SearchSource;
import org.springframework.stereotype.Component;

/** Opinions in the one search box. */
@Component
class OpinionSearchSource implements SearchSource {

    private final SearchApi api;

    OpinionSearchSource(SearchApi api) {
        this.api = api;
    }

    @Override
    public List<Hit> find(String text, @Nullable String placeId, int limit) {
        Map<String, Object> query = new HashMap<>();
        query.put("q", text);
        query.put("limit", limit);
        if (placeId != null) {
            query.put("place", placeId);
        }
        return api.opinions(query).items().stream()
                .map(hit -> new Hit(title(hit), hit.placeName(), address(text) + "&record=" + hit.id()))
                .toList();
    }

    private static String title(SearchApi.Hit hit) {
        String title = Highlight.plain(hit.title());
        return title.isEmpty() ? Highlight.plain(hit.text()) : title;
    }

    @Override
    public String all(String text) {
        return address(text);
    }

    private static String address(String text) {
        return OpinionRoom.NAME + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
