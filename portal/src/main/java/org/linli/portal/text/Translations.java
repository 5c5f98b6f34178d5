package org.linli.portal.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words on screen, from {@code vaadin-i18n/<part>_zh.properties} and {@code …_en.properties}: one pair of files for
 * each room, so that rooms do not meet in one file. Texts with parameters are {@link MessageFormat}s; use the curly
 * apostrophe in English.
 */
@Component
public class Translations implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    Translations() {
        Languages.ALL.forEach(
                language -> byLanguage.put(language.getLanguage(), read("vaadin-i18n/*_" + language.getLanguage())));
    }

    private static Map<String, String> read(String pattern) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern + ".properties")) {
                Properties part = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    part.load(reader);
                }
                part.stringPropertyNames().forEach(key -> {
                    if (texts.put(key, part.getProperty(key)) != null) {
                        throw new IllegalStateException("The text " + key + " stands in two files, one is " + file);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        String text = texts(locale).get(key);
        if (text == null) {
            LOG.error("There is no text for {} in {}", key, locale);
            return key;
        }
        return parameters.length == 0 ? text : new MessageFormat(text, locale).format(parameters);
    }

    /** Whether there is a text, for words that come from a service and may be newer than this portal. */
    public boolean has(String key, Locale locale) {
        return texts(locale).containsKey(key);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return Map.copyOf(texts(locale));
    }

    private Map<String, String> texts(Locale locale) {
        Map<String, String> texts = byLanguage.get(locale.getLanguage());
        return texts == null ? byLanguage.getOrDefault(Languages.ALL.getFirst().getLanguage(), Map.of()) : texts;
    }
}
