package org.linli.search.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.CityTime;
import org.linli.platform.places.UnitId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The opinions of the whole city that have answered a question: counted, and read some at a time, the newest first. */
@Repository
class DecidedOpinions {

    /** Characters of an opinion that are read: what it is about is said by then. */
    static final int READ = 600;

    /** @param opinions how many have answered so */
    record Answer(String answer, long opinions) {}

    /** What is learned from, of one opinion. */
    record Decided(UnitId place, Instant receivedAt, String said) {}

    private final JdbcClient jdbc;

    DecidedOpinions(@Qualifier("jobs") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answers that at least so many opinions have given, the most frequent first. */
    List<Answer> answers(Question question, int fewest, int most) {
        return jdbc.sql("""
                select %1$s as answer, count(*) as opinions
                  from opinions
                 where %2$s
                 group by %1$s
                having count(*) >= :fewest
                 order by count(*) desc, %1$s
                 limit :most
                """.formatted(question.column(), question.decided()))
                .param("fewest", fewest)
                .param("most", most)
                .query((row, _) -> new Answer(row.getString("answer"), row.getLong("opinions")))
                .list();
    }

    /** How many have answered. */
    long count(Question question) {
        return jdbc.sql("select count(*) from opinions where " + question.decided())
                .query(Long.class)
                .single();
    }

    /** The newest that have answered so. */
    List<Decided> newest(Question question, String answer, int most) {
        return jdbc.sql(newest(question))
                .param("read", READ)
                .param("answer", answer)
                .param("most", most)
                .query((row, _) -> new Decided(
                        new UnitId(row.getObject("place_id", UUID.class)),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        said(row.getString("title"), row.getString("text"))))
                .list();
    }

    /** The city's day of a moment. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, CityTime.ZONE);
    }

    static String newest(Question question) {
        return """
                select place_id, received_at, title, left(text, :read) as text
                  from opinions
                 where %1$s = :answer and (%2$s)
                 order by id desc
                 limit :most
                """.formatted(question.column(), question.decided());
    }

    /** What of an opinion is learned from, or asked about: the beginning of its title and text. */
    static String said(@Nullable String title, String text) {
        String said = title == null ? text : title + "\n" + text;
        return said.substring(0, said.offsetByCodePoints(0, Math.min(READ, said.codePointCount(0, said.length()))));
    }
}
