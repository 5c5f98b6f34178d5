package org.linli.portal.service;

/** A service refused, and said why. The service itself is well. */
public final class ApiProblemException extends RuntimeException {

    private final transient ApiProblem problem;

    public ApiProblemException(ApiProblem problem) {
        super(problem.status() + " " + problem.type());
        this.problem = problem;
    }

    public ApiProblem problem() {
        return problem;
    }
}
