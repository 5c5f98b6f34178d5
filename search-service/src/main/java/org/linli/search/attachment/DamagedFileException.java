package org.linli.search.attachment;

import java.io.IOException;

/** A file begins like something that may be attached and is not whole, or not made as it should be. */
final class DamagedFileException extends IOException {}
