package org.linli.portal.opinion;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.stream.Stream;
import org.linli.portal.service.ApiProblemException;
import org.linli.portal.service.ServiceDownException;

/** A category's path: one that is in use already and contains what is typed, or a new one. */
final class CategoryField extends ComboBox<String> {

    private static final int LONGEST_QUESTION = 50;

    private final SearchApi api;

    CategoryField(String label, SearchApi api) {
        super(label);
        this.api = api;
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> setValue(typed.getDetail().strip()));
        setClearButtonVisible(true);
        setItems(this::find);
    }

    private Stream<String> find(Query<String, String> query) {
        String text = query.getFilter().orElse("").strip();
        return used(text.substring(0, Math.min(text.length(), LONGEST_QUESTION)))
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    private Stream<String> used(String text) {
        try {
            return text.isEmpty()
                    ? Stream.empty()
                    : api.suggestions(text).items().stream()
                            .filter(one -> one.kind() == SearchApi.SuggestionKind.CATEGORY)
                            .map(SearchApi.Suggestion::value);
        } catch (ApiProblemException | ServiceDownException unknown) {
            return Stream.empty();
        }
    }
}
