package org.linli.portal.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day, shown and typed as days are written everywhere here: 2026-11-22. Its calendar speaks the reader's language. */
public final class DayField extends DatePicker {

    private static final String WRITTEN = "yyyy-MM-dd";

    public DayField() {
        Locale language = getLocale();
        setLocale(language);
        setI18n(new DatePickerI18n()
                .setDateFormat(WRITTEN)
                .setFirstDayOfWeek(1)
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, language))
                .setToday(getTranslation("ui.day.today"))
                .setCancel(getTranslation("ui.form.cancel")));
    }

    public DayField(String label) {
        this();
        setLabel(label);
    }

    public DayField(String label, @Nullable LocalDate day) {
        this(label);
        setValue(day);
    }

    /** From Sunday on, as the calendar counts them. */
    private static List<String> days(TextStyle style, Locale language) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .map(day -> day.getDisplayName(style, language))
                .toList();
    }
}
