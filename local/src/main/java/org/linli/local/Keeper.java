package org.linli.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that no child outlives this JVM, however it ends. A shell reads a pipe of ours; when the pipe closes,
 * because we exited or were killed with -9, it ends every child it was told of and removes what was meant to go.
 */
final class Keeper {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            watched= folder=
            while read -r word what; do
              case $word in
                watch) watched="$watched $what" ;;
                forget)
                  rest=
                  for one in $watched; do [ "${one#*:}" = "$what" ] || rest="$rest $one"; done
                  watched=$rest ;;
                remove) folder=$what ;;
              esac
            done
            for one in $watched; do kill -"${one%:*}" "${one#*:}" 2>/dev/null; done
            tries=0
            while [ -n "$watched" ] && [ $tries -lt 100 ]; do
              rest=
              for one in $watched; do kill -0 "${one#*:}" 2>/dev/null && rest="$rest $one"; done
              watched=$rest
              [ -z "$rest" ] || sleep 0.1
              tries=$((tries + 1))
            done
            for one in $watched; do kill -KILL "${one#*:}" 2>/dev/null; done
            [ -z "$folder" ] || rm -rf "$folder" 2>/dev/null || { sleep 1; rm -rf "$folder"; }
            """;

    private static @Nullable Keeper ofThisJvm;

    private final OutputStream orders;

    private Keeper() {
        List<String> command = new ArrayList<>();
        if (Programs.onPath("setsid").isPresent()) {
            command.add("setsid"); // a signal to our whole process group must not reach it
        }
        command.addAll(List.of("sh", "-c", SCRIPT));
        try {
            orders = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized Keeper ofThisJvm() {
        Keeper keeper = ofThisJvm;
        if (keeper == null) {
            keeper = new Keeper();
            ofThisJvm = keeper;
        }
        return keeper;
    }

    /** The process gets {@code signal} when this JVM is gone, and ten seconds later the one that cannot be ignored. */
    void watch(long pid, String signal) {
        order("watch " + signal + ":" + pid);
    }

    void forget(long pid) {
        order("forget " + pid);
    }

    /** The one folder that goes after the children have gone. */
    void removeAtTheEnd(Path folder) {
        order("remove " + folder.toAbsolutePath());
    }

    private synchronized void order(String line) {
        try {
            orders.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The process that guards our children has gone", e);
        }
    }
}
