package org.linli.search.intake;

/** Which number comes first in a date such as {@code 3/4/2019}. A date that begins with its year needs no choice. */
public enum DateOrder {
    YEAR_FIRST,
    MONTH_FIRST,
    DAY_FIRST
}
