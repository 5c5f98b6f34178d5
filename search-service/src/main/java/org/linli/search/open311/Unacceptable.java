package org.linli.search.open311;

import java.util.List;
import org.linli.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Refusals that name a parameter as Open311 spells it. */
public final class Unacceptable {

    private Unacceptable() {}

    /** 404, "for resources that don't exist". */
    public static ProblemException notFound(String parameter, String key, Object... arguments) {
        return problem(HttpStatus.NOT_FOUND, parameter, key, arguments);
    }

    /** 400, "for any other error where the request can not be fulfilled as expected". */
    public static ProblemException value(String parameter, String key, Object... arguments) {
        return problem(HttpStatus.BAD_REQUEST, parameter, key, arguments);
    }

    private static ProblemException problem(HttpStatus status, String parameter, String key, Object... arguments) {
        return new ProblemException(
                status, "invalid", List.of(), List.of(new ProblemException.Field(parameter, key, List.of(arguments))));
    }
}
