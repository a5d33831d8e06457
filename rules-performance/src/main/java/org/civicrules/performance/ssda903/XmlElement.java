package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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

    private static final int DEEPEST = 64;

    /** Reads from an element's start to its end. */
    static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, 0);
    }

    private static XmlElement read(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("elements nest too deeply: deepest=" + DEEPEST, xml.getLocation());
        }
        String name = xml.getLocalName().toUpperCase(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        ImmutableList.Builder<XmlElement> children = ImmutableList.builder();
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(read(xml, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
            event = xml.next();
        }
        Location end = xml.getLocation();
        return new XmlElement(
                name,
                text.toString().strip(),
                children.build(),
                Math.max(1, end.getLineNumber()),
                Math.max(1, end.getColumnNumber()));
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** Whether it or anything in it holds text. */
    boolean holdsText() {
        return !text.isEmpty() || children.stream().anyMatch(XmlElement::holdsText);
    }
}
