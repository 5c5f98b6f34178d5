package org.linli.platform.imports;

enum SampleField {
    NAME,
    KIND,
    NOTE
}
