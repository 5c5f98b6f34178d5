package org.linli.portal.opinion;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import org.linli.portal.ui.FacetPanel;
import org.linli.portal.ui.ListState;

/**
 * The counted filters. The service counts places and categories one level below what is chosen, so the chosen one is put
 * on top of its own parts, with the number of all rows.
 */
final class OpinionFacets {

    private static final List<SearchApi.FacetKind> ORDER = List.of(
            SearchApi.FacetKind.STATE,
            SearchApi.FacetKind.CATEGORY,
            SearchApi.FacetKind.PLACE,
            SearchApi.FacetKind.CHANNEL,
            SearchApi.FacetKind.MONTH);

    private final Component page;
    private final OpinionWords words;

    OpinionFacets(Component page, OpinionWords words) {
        this.page = page;
        this.words = words;
    }

    List<FacetPanel.Group> groups(SearchApi.OpinionPage found, ListState state) {
        List<SearchApi.Facet> facets = found.facets() == null ? List.of() : found.facets();
        long total =
                found.total() == null ? found.items().size() : found.total().value();
        return ORDER.stream()
                .flatMap(kind -> facets.stream().filter(facet -> facet.kind() == kind))
                .map(facet -> group(facet, state, total))
                .toList();
    }

    private FacetPanel.Group group(SearchApi.Facet facet, ListState state, long total) {
        String filter = filter(facet.kind());
        List<FacetPanel.Value> values = new ArrayList<>();
        boolean parts = facet.kind() == SearchApi.FacetKind.PLACE || facet.kind() == SearchApi.FacetKind.CATEGORY;
        String chosen = state.value(filter);
        if (parts && chosen != null) {
            values.add(new FacetPanel.Value(chosen, last(words.value(filter, chosen)), total, 0));
        }
        int depth = values.size();
        for (SearchApi.Value value : facet.values()) {
            if (facet.kind() == SearchApi.FacetKind.PLACE) {
                words.know(value.value(), value.name());
            }
            if (!value.value().equals(chosen) || !parts) {
                values.add(new FacetPanel.Value(
                        value.value(), last(words.value(filter, value.value())), value.count(), depth));
            }
        }
        return new FacetPanel.Group(
                filter,
                page.getTranslation("opinion.filter." + filter),
                true,
                facet.kind() == SearchApi.FacetKind.MONTH ? values.reversed() : values,
                value -> last(words.value(filter, value)));
    }

    /** Name of the filter in the address. */
    static String filter(SearchApi.FacetKind kind) {
        return switch (kind) {
            case PLACE -> OpinionQuery.AT;
            case CATEGORY -> OpinionQuery.CATEGORY;
            case CHANNEL -> OpinionQuery.CHANNEL;
            case STATE -> OpinionQuery.STATE;
            case MONTH -> OpinionQuery.MONTH;
        };
    }

    /** Of a category's path its last name; what is above it stands above it. */
    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
