package org.linli.platform.web;

import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.linli.platform.start.Identifiers;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** What every API has in common. */
@AutoConfiguration(
        before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@ConditionalOnProperty("linli.service")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
@Import({Problems.class, ErrorPage.class})
class WebAutoConfiguration {

    /** Around everything, also around the security chain, so that its refusals carry an id and a line in the log. */
    private static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE + 10;

    /** The service's own texts ({@code messages_*.properties}) win over the platform's. Chinese unless asked otherwise. */
    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "platform-messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return messages;
    }

    /** An element that is null is refused with its place in the array: a list of the suite never holds one. */
    @Bean
    JsonMapperBuilderCustomizer noNullInLists() {
        return json -> json.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL));
    }

    @Bean
    LocaleResolver localeResolver() {
        var locales = new AcceptHeaderLocaleResolver();
        locales.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        locales.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return locales;
    }

    @Bean
    ProblemTexts problemTexts(MessageSource messages, LocaleResolver locales) {
        return new ProblemTexts(messages, locales);
    }

    @Bean
    ProblemResponses problemResponses(ProblemTexts texts, JsonMapper json) {
        return new ProblemResponses(texts, json);
    }

    @Bean
    FilterRegistrationBean<RequestIds> requestIds(Identifiers identifiers) {
        return first(new FilterRegistrationBean<>(new RequestIds(identifiers)), 0);
    }

    @Bean
    FilterRegistrationBean<RequestLog> requestLog() {
        return first(new FilterRegistrationBean<>(new RequestLog()), 1);
    }

    @Bean
    FilterRegistrationBean<BodyBound> bodyBound(WebProperties properties, ProblemResponses problems) {
        return first(
                new FilterRegistrationBean<>(new BodyBound(properties.maxBody().toBytes(), problems)), 2);
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> first(
            FilterRegistrationBean<T> filter, int place) {
        filter.setOrder(OUTERMOST + place);
        return filter;
    }

    @Bean
    WebMvcConfigurer versionArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new VersionArgument());
            }
        };
    }
}
