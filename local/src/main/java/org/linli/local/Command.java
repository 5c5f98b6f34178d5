package org.linli.local;

import java.util.List;

/** What was asked for on the command line. */
sealed interface Command {

    /**
     * @param fresh begin with nothing
     * @param detach return when all is ready
     */
    record Up(boolean fresh, boolean detach) implements Command {}

    record Down() implements Command {}

    record Status() implements Command {}

    /** @param follow go on as the log grows */
    record Logs(String name, boolean follow) implements Command {}

    record Demo() implements Command {}

    record Help() implements Command {}

    String HELP = """
            Linli on this machine

              ./linli up [--fresh] [--detach]   start everything; --fresh deletes the data first, --detach returns
              ./linli down                      stop everything, keep the data
              ./linli status                    what runs, since when, with how much memory
              ./linli logs <name> [-f]          a log; names are those of status, and linli for the run itself
              ./linli demo                      load the demo city again
              ./linli test [maven options]      build and test everything
              ./linli bench <what> [options]    measure a suite of its own; without a word it lists what
              ./linli help                      this page

            Environment
              LINLI_PORT                 the address's port, 8080; services take the ports above it
              LINLI_FOLDER               where the run keeps its data, .linli of the checkout
              LINLI_POSTGRES_URL         a PostgreSQL of yours: postgresql://host:port, with
              LINLI_POSTGRES_USERNAME    and LINLI_POSTGRES_PASSWORD of somebody who may make roles and databases
              LINLI_RABBITMQ_URL         a RabbitMQ of yours: amqp://name:password@host:port
              LINLI_ELASTICSEARCH_URL    an Elasticsearch of yours: http://host:port

            docs/operations/local.md says more.
            """;

    /** @throws Refusal when the words make no command */
    static Command parse(List<String> words) {
        if (words.isEmpty()) {
            return new Help();
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "up" -> up(rest);
            case "down" -> alone("down", rest, new Down());
            case "status" -> alone("status", rest, new Status());
            case "logs" -> logs(rest);
            case "demo" -> alone("demo", rest, new Demo());
            case "help", "-h", "--help" -> new Help();
            case String other ->
                throw new Refusal("There is no command '%s'; ./linli help lists them.".formatted(other));
        };
    }

    private static Command up(List<String> options) {
        for (String option : options) {
            if (!List.of("--fresh", "--detach").contains(option)) {
                throw new Refusal("'up' knows --fresh and --detach, not '%s'.".formatted(option));
            }
        }
        return new Up(options.contains("--fresh"), options.contains("--detach"));
    }

    private static Command logs(List<String> words) {
        boolean follow = words.contains("-f");
        List<String> names = words.stream().filter(word -> !"-f".equals(word)).toList();
        if (names.size() != 1 || !names.getFirst().matches("[a-z][a-z-]*")) {
            throw new Refusal("'logs' needs one name, and -f to follow it: linli, build, postgres, rabbitmq,"
                    + " elasticsearch, %s.".formatted(services()));
        }
        return new Logs(names.getFirst(), follow);
    }

    private static String services() {
        return String.join(", ", OwnService.ALL.stream().map(OwnService::name).toList());
    }

    private static Command alone(String name, List<String> rest, Command command) {
        if (!rest.isEmpty()) {
            throw new Refusal("'%s' takes nothing more, but got '%s'.".formatted(name, String.join(" ", rest)));
        }
        return command;
    }
}
