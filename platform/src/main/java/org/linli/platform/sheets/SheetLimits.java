package org.linli.platform.sheets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a spreadsheet from outside may cost us at most. A workbook is a zip: what counts is what it unpacks to.
 *
 * @param file the file as it was sent
 * @param unpacked one part of a workbook, unpacked; read in a stream, so it costs time and not memory
 * @param texts the table of a workbook's distinct texts, unpacked; the one part that is held in memory as a whole
 * @param rows rows after the header
 * @param columns columns of the header
 * @param cell characters of one cell; spreadsheet programs hold 32,767
 */
@ConfigurationProperties("linli.sheets")
public record SheetLimits(
        @DefaultValue("100MB") DataSize file,
        @DefaultValue("1GB") DataSize unpacked,
        @DefaultValue("128MB") DataSize texts,
        @DefaultValue("1048575") int rows,
        @DefaultValue("256") int columns,
        @DefaultValue("32767") int cell) {}
