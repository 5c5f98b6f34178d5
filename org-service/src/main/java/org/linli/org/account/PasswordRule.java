package org.linli.org.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import me.gosimple.nbvcxz.scoring.Result;
import org.springframework.util.function.SingletonSupplier;

/**
 * When a password is good enough (口令强度): 10 characters to 72 bytes, and at least 35 bits by the estimate of what a
 * guesser would need who knows common passwords, names, dates, keyboard walks, this product and this account. No rule
 * about kinds of characters: they make passwords predictable.
 */
final class PasswordRule {

    static final int LEAST_CHARACTERS = 10;
    /** What bcrypt reads; more would be cut off without a word. */
    static final int MOST_BYTES = 72;

    private static final double LEAST_BITS = 35;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final List<String> OUR_WORDS = List.of(
            "linli",
            "邻里",
            "shequ",
            "社区",
            "jiedao",
            "街道",
            "wangge",
            "网格",
            "wuye",
            "物业",
            "xiaoqu",
            "小区",
            "zhengfu",
            "mima",
            "admin",
            "guanliyuan");

    /** Reading the word lists takes a moment and some memory: only a service that judges passwords pays for it. */
    private static final Supplier<List<Dictionary>> WORD_LISTS =
            SingletonSupplier.of(ConfigurationBuilder::getDefaultDictionaries);

    private PasswordRule() {}

    /**
     * Why a password is not accepted: a message key with its arguments.
     *
     * @param key of the messages of the service
     */
    record Objection(String key, List<Object> arguments) {}

    /** Empty when the password is good enough for this person. */
    static Optional<Objection> objection(String password, String loginName, String displayName, Locale locale) {
        if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
            return Optional.of(new Objection("password.short", List.of(LEAST_CHARACTERS)));
        }
        if (tooLong(password)) {
            return Optional.of(new Objection("password.long", List.of(MOST_BYTES)));
        }
        var estimate = estimator(loginName, displayName, locale).estimate(password);
        return estimate.getEntropy() >= LEAST_BITS
                ? Optional.empty()
                : Optional.of(new Objection("password.weak", List.of(advice(estimate))));
    }

    static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    private static Nbvcxz estimator(String loginName, String displayName, Locale locale) {
        var known = new DictionaryBuilder()
                .setDictionaryName("known")
                .setExclusion(true)
                .addWords(OUR_WORDS, 0)
                .addWords(words(loginName), 0)
                .addWords(words(displayName), 0)
                .createDictionary();
        var dictionaries = new ArrayList<>(WORD_LISTS.get());
        dictionaries.add(known);
        return new Nbvcxz(new ConfigurationBuilder()
                .setDictionaries(dictionaries)
                .setMinimumEntropy(LEAST_BITS)
                .setLocale(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE)
                .createConfiguration());
    }

    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        words.add(name.toLowerCase(Locale.ROOT));
        for (var word : WORDS.splitAsStream(name.toLowerCase(Locale.ROOT)).toList()) {
            if (word.length() > 1) {
                words.add(word);
            }
        }
        return words;
    }

    /** What the estimator has to say, in the caller's language; an empty text when it has nothing to say. */
    private static String advice(Result estimate) {
        var feedback = estimate.getFeedback();
        if (feedback == null) {
            return "";
        }
        var sentences = new ArrayList<String>();
        if (feedback.getWarning() != null && !feedback.getWarning().isBlank()) {
            sentences.add(feedback.getWarning().strip());
        }
        feedback.getSuggestion().stream().map(String::strip).forEach(sentences::add);
        return String.join(" ", sentences);
    }
}
