package org.linli.platform.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the {@link Version} from {@code If-Match}: one strong entity tag of ours. */
final class VersionArgument implements HandlerMethodArgumentResolver {

    private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Version.class;
    }

    @Override
    public Version resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "version-missing", List.of(), List.of());
        }
        var tag = OURS.matcher(header.strip());
        if (!tag.matches()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "version-unreadable", List.of(), List.of());
        }
        return new Version(Long.parseLong(tag.group(1)));
    }
}
