package org.linli.platform.privacy;

/**
 * A field that holds personal data, and why it may.
 *
 * @param table the table it stands in
 * @param name the column
 * @param masking how it is shown
 * @param purpose what it was collected for, one short sentence in Chinese that the reveal dialog and the register show
 */
public record PersonalField(String table, String name, Masking masking, String purpose) {}
