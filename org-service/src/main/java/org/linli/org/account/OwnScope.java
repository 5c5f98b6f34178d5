package org.linli.org.account;

import java.util.List;
import java.util.UUID;
import org.linli.platform.places.UnitId;
import org.linli.platform.scope.Caller;
import org.linli.platform.scope.Scope;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The scope in which a person changes what is their own: the unit that keeps their account, wherever they are appointed.
 * Nothing of what it reaches besides is shown or named.
 */
@Component
class OwnScope {

    private final JdbcClient jobs;

    OwnScope(@Qualifier("jobs") JdbcClient jobs) {
        this.jobs = jobs;
    }

    /** @param unit that keeps the account */
    record Own(Scope scope, UnitId unit) {}

    Own of(Bearer person) {
        var unit = new UnitId(jobs.sql("select place_id from accounts where id = ?")
                .param(person.id())
                .query(UUID.class)
                .single());
        var caller = Scope.current()
                .map(Scope::caller)
                .orElseGet(() -> new Caller(person.id().toString(), person.name(), person.appointments()));
        return new Own(new Scope(caller, List.of(unit)), unit);
    }
}
