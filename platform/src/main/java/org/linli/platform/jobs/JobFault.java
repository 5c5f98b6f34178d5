package org.linli.platform.jobs;

import java.util.List;
import org.linli.platform.web.ProblemException;

/** Why a job failed, kept as keys and arguments: the texts are made in the language of whoever reads them. */
record JobFault(String slug, List<String> arguments, List<Field> fields) {

    record Field(String field, String key, List<String> arguments) {}

    static final JobFault UNEXPECTED = new JobFault("job-failed", List.of(), List.of());
    static final JobFault WITHOUT_PROGRESS = new JobFault("job-without-progress", List.of(), List.of());

    static JobFault of(Throwable thrown) {
        return thrown instanceof ProblemException problem
                ? new JobFault(
                        problem.slug(),
                        texts(problem.arguments()),
                        problem.fields().stream()
                                .map(field -> new Field(field.field(), field.key(), texts(field.arguments())))
                                .toList())
                : UNEXPECTED;
    }

    private static List<String> texts(List<Object> arguments) {
        return arguments.stream().map(String::valueOf).toList();
    }
}
