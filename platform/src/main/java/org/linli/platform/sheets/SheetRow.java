package org.linli.platform.sheets;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet program numbers it, counting the header, from 1
 * @param cells text of each cell, trimmed of nothing; dates as ISO 8601; missing cells are empty
 */
public record SheetRow(long number, List<String> cells) {}
