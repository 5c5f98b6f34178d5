package org.linli.portal.opinion;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What holds for all rows of a file: the channel and category of those that do not say theirs, and how it is to be read. */
final class ImportSettings extends Div {

    private static final List<String> CHARSETS = List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5");
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    private final ImportApi.Preview preview;
    private final Consumer<ImportApi.MappingRequest> change;
    private final PageForm trouble = new PageForm();

    /** @param change keeps other settings; throws what the service says against them */
    ImportSettings(ImportApi.Preview preview, SearchApi search, Consumer<ImportApi.MappingRequest> change) {
        this.preview = preview;
        this.change = change;
        addClassName("l-card");
        ImportApi.Mapping now = preview.file().mapping();
        Div fields = new Div();
        fields.addClassNames("l-form", "l-card-body");
        fields.add(
                select(
                        "channel",
                        SearchApi.Channel.values(),
                        now.channel(),
                        "opinion.channel.",
                        one -> new With(now).channel(one)),
                category(search, now),
                select(
                        "dateOrder",
                        ImportApi.DateOrder.values(),
                        now.dateOrder(),
                        "import.dateOrder.",
                        one -> new With(now).dateOrder(one)),
                select(
                        "unknownPlace",
                        ImportApi.UnknownPlace.values(),
                        now.unknownPlace(),
                        "import.unknownPlace.",
                        one -> new With(now).unknownPlace(one)));
        if (hasCoordinates(now)) {
            fields.add(select(
                    "datum",
                    SearchApi.Datum.values(),
                    Objects.requireNonNullElse(now.datum(), SearchApi.Datum.WGS84),
                    "opinion.datum.",
                    one -> new With(now).datum(one)));
        }
        if (preview.file().format().kind() == ImportApi.Kind.CSV) {
            fields.add(charset(now), delimiter(now));
        }
        Div title = new Div(new H2(getTranslation("import.settings")));
        title.addClassName("l-card-head");
        add(title, fields, trouble);
    }

    /** What they refer to is asked only where there are any. */
    private static boolean hasCoordinates(ImportApi.Mapping now) {
        return now.columns().stream()
                .map(ImportApi.Column::field)
                .anyMatch(field -> field == ImportApi.Field.LATITUDE || field == ImportApi.Field.LONGITUDE);
    }

    /** The mapping with one setting changed. */
    private record With(ImportApi.Mapping now) {

        ImportApi.MappingRequest channel(SearchApi.Channel channel) {
            return of(now.charset(), now.delimiter(), channel, now.category(), now.dateOrder(), now.unknownPlace());
        }

        ImportApi.MappingRequest category(@Nullable String category) {
            return of(now.charset(), now.delimiter(), now.channel(), category, now.dateOrder(), now.unknownPlace());
        }

        ImportApi.MappingRequest dateOrder(ImportApi.DateOrder order) {
            return of(now.charset(), now.delimiter(), now.channel(), now.category(), order, now.unknownPlace());
        }

        ImportApi.MappingRequest unknownPlace(ImportApi.UnknownPlace place) {
            return of(now.charset(), now.delimiter(), now.channel(), now.category(), now.dateOrder(), place);
        }

        ImportApi.MappingRequest reading(@Nullable String charset, @Nullable String delimiter) {
            return of(charset, delimiter, now.channel(), now.category(), now.dateOrder(), now.unknownPlace());
        }

        ImportApi.MappingRequest datum(SearchApi.Datum datum) {
            ImportApi.MappingRequest same = ImportApi.MappingRequest.of(now, List.of());
            return new ImportApi.MappingRequest(
                    same.columns(),
                    same.charset(),
                    same.delimiter(),
                    same.channel(),
                    same.category(),
                    same.dateOrder(),
                    same.unknownPlace(),
                    datum);
        }

        private ImportApi.MappingRequest of(
                @Nullable String charset,
                @Nullable String delimiter,
                SearchApi.Channel channel,
                @Nullable String category,
                ImportApi.DateOrder dateOrder,
                ImportApi.UnknownPlace unknownPlace) {
            return new ImportApi.MappingRequest(
                    List.of(), charset, delimiter, channel, category, dateOrder, unknownPlace, now.datum());
        }
    }

    private <E extends Enum<E>> Select<E> select(
            String name, E[] values, E now, String words, Function<E, ImportApi.MappingRequest> request) {
        Select<E> select = new Select<>();
        select.setLabel(getTranslation("import.setting." + name));
        select.setItems(values);
        select.setItemLabelGenerator(one -> one == null ? "" : getTranslation(words + one.name()));
        select.setValue(now);
        select.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                trouble.attempt(() -> change.accept(request.apply(changed.getValue())));
            }
        });
        trouble.field("/" + name, select);
        return select;
    }

    private CategoryField category(SearchApi search, ImportApi.Mapping now) {
        CategoryField category = new CategoryField(getTranslation("import.setting.category"), search);
        category.setHelperText(getTranslation("opinion.category.help"));
        category.setValue(now.category());
        category.addValueChangeListener(changed -> {
            if (!Objects.equals(changed.getValue(), now.category())) {
                trouble.attempt(() -> change.accept(new With(now).category(changed.getValue())));
            }
        });
        trouble.field("/category", category);
        return category;
    }

    private ComboBox<String> charset(ImportApi.Mapping now) {
        String found = preview.file().format().charset();
        ComboBox<String> charset = new ComboBox<>(getTranslation("import.setting.charset"), CHARSETS);
        charset.setAllowCustomValue(true);
        charset.addCustomValueSetListener(
                typed -> charset.setValue(typed.getDetail().strip()));
        charset.setValue(now.charset() == null ? found : now.charset());
        charset.setHelperText(
                Boolean.FALSE.equals(preview.file().format().charsetSure()) && now.charset() == null
                        ? getTranslation("import.charset.unsure")
                        : getTranslation("import.charset.help"));
        charset.addValueChangeListener(changed -> {
            if (!Objects.equals(changed.getValue(), changed.getOldValue())) {
                trouble.attempt(() -> change.accept(new With(now).reading(changed.getValue(), now.delimiter())));
            }
        });
        trouble.field("/charset", charset);
        return charset;
    }

    private Select<String> delimiter(ImportApi.Mapping now) {
        Select<String> delimiter = new Select<>();
        delimiter.setLabel(getTranslation("import.setting.delimiter"));
        delimiter.setItems(DELIMITERS);
        delimiter.setItemLabelGenerator(
                one -> one == null ? "" : "\t".equals(one) ? getTranslation("import.delimiter.tab") : one);
        delimiter.setValue(now.delimiter() == null ? preview.file().format().delimiter() : now.delimiter());
        delimiter.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                trouble.attempt(() -> change.accept(new With(now).reading(now.charset(), changed.getValue())));
            }
        });
        trouble.field("/delimiter", delimiter);
        return delimiter;
    }
}
