package org.linli.portal.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.portal.place.PlaceChoice;

/**
 * What a list shows, as it stands in its address: text, filters, order, open record, and the place. A value is changed by
 * making another state and going to its address, so that back, reload and a link sent to a colleague show the same.
 */
public final class ListState {

    public static final String TEXT = "q";
    public static final String SORT = "sort";
    public static final String RECORD = "record";

    private final String path;
    private final Map<String, List<String>> parameters;

    private ListState(String path, Map<String, List<String>> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static ListState of(Location location) {
        return new ListState(
                location.getPath(),
                new LinkedHashMap<>(location.getQueryParameters().getParameters()));
    }

    public String path() {
        return path;
    }

    public QueryParameters parameters() {
        return new QueryParameters(parameters);
    }

    /** What was typed into the list's search field; null when nothing. */
    public @Nullable String text() {
        return first(TEXT).filter(text -> !text.isBlank()).orElse(null);
    }

    public Optional<String> sort() {
        return first(SORT);
    }

    /** The record that is open beside the list. */
    public Optional<String> record() {
        return first(RECORD);
    }

    /** The place the list is about, as it stands in the address. */
    public Optional<String> place() {
        return first(PlaceChoice.PARAMETER);
    }

    /** The one value of a filter that takes one; null when it is not set. */
    public @Nullable String value(String filter) {
        return first(filter).orElse(null);
    }

    public List<String> values(String filter) {
        return parameters.getOrDefault(filter, List.of());
    }

    /** Names of the filters that are set, in the order of the address. */
    public List<String> filters() {
        return parameters.keySet().stream()
                .filter(name ->
                        !List.of(TEXT, SORT, RECORD, PlaceChoice.PARAMETER).contains(name))
                .toList();
    }

    private Optional<String> first(String name) {
        return values(name).stream().findFirst();
    }

    /** The same with other values for one parameter; none takes it away. */
    public ListState with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.copyOf(values));
        }
        return new ListState(path, changed);
    }

    public ListState with(String name, @Nullable String value) {
        return with(name, value == null || value.isBlank() ? List.of() : List.of(value));
    }

    /** The same without one value of a filter. */
    public ListState without(String filter, String value) {
        List<String> rest = new ArrayList<>(values(filter));
        rest.remove(value);
        return with(filter, rest);
    }

    /** The same without text and filters; place and order stay. */
    public ListState cleared() {
        Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
        rest.keySet().removeIf(name -> !name.equals(SORT) && !name.equals(PlaceChoice.PARAMETER));
        return new ListState(path, rest);
    }

    /** Whether both show the same rows, whatever record is open. */
    boolean sameRows(@Nullable ListState other) {
        return other != null
                && path.equals(other.path)
                && with(RECORD, List.of()).parameters.equals(other.with(RECORD, List.of()).parameters);
    }
}
