package org.linli.volunteer.intake;

import java.util.List;
import java.util.Locale;
import org.linli.platform.web.ProblemException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what stands against a row in words: the column as the file calls it, and what is wrong with it. */
@Component
public class Reasons {

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code 手机号：不是电话号码} */
    public String text(ListImport list, ProblemException.Field reason, Locale locale) {
        String why = messages.getMessage(reason.key(), reason.arguments().toArray(), locale);
        List<ListField> fields = fields(reason.field());
        return list.columns().stream()
                .filter(column -> column.field() != null && fields.contains(column.field()))
                .findFirst()
                .map(column -> column.header() + "：" + why)
                .orElse(why);
    }

    private static List<ListField> fields(String field) {
        return switch (field) {
            case "/name" -> List.of(ListField.NAME, ListField.PERSON_NAME);
            case "/kind" -> List.of(ListField.TEAM_KIND, ListField.VOLUNTEER_KIND);
            case "/unit" -> List.of(ListField.UNIT_CODE, ListField.UNIT_NAME);
            case "/foundedOn" -> List.of(ListField.FOUNDED_ON);
            case "/contact" -> List.of(ListField.CONTACT);
            case "/telephone" -> List.of(ListField.TELEPHONE);
            case "/skills" -> List.of(ListField.SKILLS);
            case "/consentedAt" -> List.of(ListField.CONSENTED_ON);
            default -> List.of();
        };
    }
}
