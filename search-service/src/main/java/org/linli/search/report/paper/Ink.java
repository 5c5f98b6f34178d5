package org.linli.search.report.paper;

/** The colours of a document; each reads on white and in grey. */
public enum Ink {
    TEXT(0x1B1F24),
    SOFT(0x5A6370),
    LINE(0xD3D9E0),
    PALE(0xEEF2F8),
    FIGURE(0x2F62C8),
    BRAND(0xB5402B);

    private static final float FULL = 255f;

    private final int colour;

    Ink(int colour) {
        this.colour = colour;
    }

    float red() {
        return (colour >> 16 & 0xFF) / FULL;
    }

    float green() {
        return (colour >> 8 & 0xFF) / FULL;
    }

    float blue() {
        return (colour & 0xFF) / FULL;
    }
}
