package org.linli.platform.sheets;

/**
 * Keeps a text from being run as a formula by the program that opens the file (CSV injection): a mark before it, which
 * reading takes off again, so that what was exported comes back as it was.
 */
final class FormulaGuard {

    private static final char MARK = '\'';

    /** What spreadsheet programs take for the start of a formula, in full width too, or skip before looking for it. */
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    static String neutralised(String text) {
        return startsFormula(text, 0) ? MARK + text : text;
    }

    static String restored(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK && startsFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
