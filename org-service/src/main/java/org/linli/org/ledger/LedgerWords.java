package org.linli.org.ledger;

import java.util.Locale;
import org.linli.org.structure.KindNames;
import org.linli.platform.places.UnitType;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What columns and kinds of unit are called in a ledger, in both languages. */
@Component
class LedgerWords {

    private final MessageSource messages;

    LedgerWords(MessageSource messages) {
        this.messages = messages;
    }

    String column(LedgerColumn column, Locale locale) {
        return text("ledger.column." + column.name(), locale);
    }

    String type(UnitType type, Locale locale) {
        return messages.getMessage(KindNames.of(type), locale);
    }

    String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
