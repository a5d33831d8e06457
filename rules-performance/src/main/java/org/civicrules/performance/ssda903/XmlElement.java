package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;

/**
 * One element with all it holds.
 *
 * @param name in upper case
 * @param text its own text, trimmed
 * @param children the elements in it
 * @param line where it ends
 * @param character where in the line it ends
 */
record XmlElement(String name, String text, ImmutableList<XmlElement> children, int line, int character) {

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** Whether it or anything in it holds text. */
    boolean holdsText() {
        return !text.isEmpty() || children.stream().anyMatch(XmlElement::holdsText);
    }
}
