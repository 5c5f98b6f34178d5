package org.linli.search.open311.web;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/**
 * Writes XML from JSON by what Open311 calls the Spark convention: a list is an element with its items as elements
 * within, and what is null is an empty element. "The XML output currently defined is schemaless and without a namespace
 * declaration."
 */
final class SparkXml {

    /** What an item of each list is called. */
    private static final Map<String, String> ITEMS = Map.of(
            "endpoints", "endpoint",
            "formats", "format",
            "services", "service",
            "attributes", "attribute",
            "values", "value",
            "service_requests", "request",
            "errors", "error");

    private final XMLStreamWriter out;

    private SparkXml(XMLStreamWriter out) {
        this.out = out;
    }

    static String write(String root, JsonNode body) {
        var text = new StringWriter();
        try {
            var xml = new SparkXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
            xml.out.writeStartDocument("UTF-8", "1.0");
            xml.element(root, body);
            xml.out.writeEndDocument();
            xml.out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Text in memory can be written", impossible);
        }
        return text.toString();
    }

    private void element(String name, JsonNode value) throws XMLStreamException {
        out.writeStartElement(name);
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                element(field.getKey(), field.getValue());
            }
        } else if (value.isArray()) {
            String item = ITEMS.get(name);
            if (item == null) {
                throw new IllegalStateException("Nothing says what an item of " + name + " is called");
            }
            for (JsonNode each : value.values()) {
                element(item, each);
            }
        } else if (!value.isNull()) {
            out.writeCharacters(allowed(value.asString()));
        }
        out.writeEndElement();
    }

    /** XML 1.0 knows no way to write the other characters, not even escaped. */
    private static String allowed(String text) {
        return text.codePoints().allMatch(SparkXml::isAllowed)
                ? text
                : text.codePoints()
                        .map(character -> isAllowed(character) ? character : '\uFFFD')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
