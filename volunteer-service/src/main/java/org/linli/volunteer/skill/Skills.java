package org.linli.volunteer.skill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue's rows. Only a transaction over the whole city may change them: the database refuses any other. */
@Repository
class Skills {

    private final JdbcClient jdbc;

    Skills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Skill> all() {
        return jdbc.sql("select * from skills order by retired_at is not null, code")
                .query(Skills::skill)
                .list();
    }

    Optional<Skill> find(SkillCode code) {
        return jdbc.sql("select * from skills where code = ?")
                .param(code.value())
                .query(Skills::skill)
                .optional();
    }

    Optional<Skill> findForChange(SkillCode code) {
        return jdbc.sql("select * from skills where code = ? for update")
                .param(code.value())
                .query(Skills::skill)
                .optional();
    }

    boolean isNamed(String chinese) {
        return jdbc.sql("select exists (select from skills where name_zh = ? and retired_at is null)")
                .param(chinese)
                .query(Boolean.class)
                .single();
    }

    boolean isInUse(SkillCode code) {
        return jdbc.sql("select exists (select from volunteer_skills where skill = ?)")
                .param(code.value())
                .query(Boolean.class)
                .single();
    }

    void add(Skill skill) {
        jdbc.sql("insert into skills (code, name_zh, name_en, version) values (?, ?, ?, ?)")
                .params(skill.code().value(), skill.nameZh(), skill.nameEn(), skill.version())
                .update();
    }

    void save(Skill skill) {
        jdbc.sql("""
                        update skills set name_zh = :zh, name_en = :en, retired_at = :retired, version = :version
                         where code = :code
                        """)
                .param("zh", skill.nameZh())
                .param("en", skill.nameEn())
                .param("retired", at(skill))
                .param("version", skill.version())
                .param("code", skill.code().value())
                .update();
    }

    void delete(SkillCode code) {
        jdbc.sql("delete from skills where code = ?").param(code.value()).update();
    }

    private static @Nullable OffsetDateTime at(Skill skill) {
        return skill.retiredAt() == null ? null : skill.retiredAt().atOffset(ZoneOffset.UTC);
    }

    private static Skill skill(ResultSet row, int number) throws SQLException {
        OffsetDateTime retired = row.getObject("retired_at", OffsetDateTime.class);
        return new Skill(
                new SkillCode(row.getString("code")),
                row.getString("name_zh"),
                row.getString("name_en"),
                retired == null ? null : retired.toInstant(),
                row.getLong("version"));
    }
}
