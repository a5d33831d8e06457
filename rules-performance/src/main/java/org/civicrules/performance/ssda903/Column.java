package org.civicrules.performance.ssda903;

/** A column of a layout: its place among the layout's columns, and its name. */
record Column(int index, String name) {}
