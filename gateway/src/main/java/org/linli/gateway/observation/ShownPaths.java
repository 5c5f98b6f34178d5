package org.linli.gateway.observation;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What logs and traces say of a path: the path, but of one that holds a secret its pattern. Whoever reads logs has no
 * business with the codes by which residents read of their own.
 */
class ShownPaths {

    private final List<PathPattern> discreet;

    /** @param discreet patterns of the paths that hold a secret */
    ShownPaths(List<String> discreet) {
        this.discreet =
                discreet.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    String of(PathContainer path) {
        return discreet.stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse(path.value());
    }
}
