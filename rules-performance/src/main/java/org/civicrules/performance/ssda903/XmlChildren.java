package org.civicrules.performance.ssda903;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Goes through an XML file and passes each {@code CHILD} element with all it holds, so that memory grows with the largest.
 *
 * <p>Reading stops at a document type declaration, before any of its entities is known.
 */
final class XmlChildren extends DefaultHandler2 {

    private static final String CHILD = "CHILD";
    private static final int DEEPEST = 64;

    private final Consumer<XmlElement> consumer;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Locator locator;
    private IssueCode fault = IssueCode.XML_MALFORMED;
    private boolean anyChild;

    private XmlChildren(Consumer<XmlElement> consumer) {
        this.consumer = consumer;
    }

    /** What makes a file unreadable, and where. */
    record Fault(IssueCode code, int line, int character) {}

    /** Passes every child; empty when the file is well-formed to its end and holds one at least. */
    static Optional<Fault> read(InputStream in, Consumer<XmlElement> consumer) throws IOException {
        XmlChildren handler = new XmlChildren(consumer);
        try {
            parser(handler).parse(new InputSource(in), handler);
            return handler.anyChild ? Optional.empty() : Optional.of(new Fault(IssueCode.XML_OTHER, 1, 1));
        } catch (SAXParseException e) {
            return Optional.of(handler.fault(e.getLineNumber(), e.getColumnNumber()));
        } catch (SAXException | UnsupportedEncodingException e) {
            return Optional.of(handler.fault(handler.line(), handler.character()));
        }
    }

    private static SAXParser parser(XmlChildren handler) {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            return parser;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the platform's XML parser lacks a feature it must have", e);
        }
    }

    private Fault fault(int line, int character) {
        return new Fault(fault, Math.max(1, line), Math.max(1, character));
    }

    private int line() {
        return locator == null ? 1 : Math.max(1, locator.getLineNumber());
    }

    private int character() {
        return locator == null ? 1 : Math.max(1, locator.getColumnNumber());
    }

    @Override
    public void setDocumentLocator(Locator ofDocument) {
        locator = ofDocument;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
        fault = IssueCode.XML_DOCTYPE;
        throw new SAXException("a document type is declared");
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        String name = qName.substring(qName.indexOf(':') + 1).toUpperCase(Locale.ROOT);
        if (open.isEmpty() && !name.equals(CHILD)) {
            return;
        }
        if (open.size() > DEEPEST) {
            throw new SAXException("elements nest too deeply");
        }
        open.push(new Open(name, new StringBuilder(), new ArrayList<>()));
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (!open.isEmpty()) {
            open.element().text().append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (open.isEmpty()) {
            return;
        }
        Open closed = open.pop();
        XmlElement element = new XmlElement(
                closed.name(),
                closed.text().toString().strip(),
                ImmutableList.copyOf(closed.children()),
                line(),
                character());
        if (open.isEmpty()) {
            anyChild = true;
            consumer.accept(element);
        } else {
            open.element().children().add(element);
        }
    }

    /** An element not yet ended. */
    private record Open(String name, StringBuilder text, List<XmlElement> children) {}
}
