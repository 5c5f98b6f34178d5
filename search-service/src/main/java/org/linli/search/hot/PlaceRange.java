package org.linli.search.hot;

/** A part of the tree: all places with a number from one to another, both included. */
record PlaceRange(long from, long to) {}
