package org.linli.search.open311;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.linli.platform.test.Http;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Calls the endpoint as a client of the specification would, and reads its XML. */
final class Open311Client {

    static final String ENDPOINT = "/api/search/open311/v2";

    private final Http http;

    Open311Client(int port) {
        this.http = new Http(port);
    }

    Http.Call get(String path) {
        return http.get(path);
    }

    /** A report; {@code place} stands for the location. */
    Http.Call report(String format, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return http.call("POST", ENDPOINT + "/requests." + format)
                .body("application/x-www-form-urlencoded; charset=utf-8", BodyPublishers.ofString(form));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The outermost element. */
    static Element xml(Http.Answer answer) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(answer.body())))
                    .getDocumentElement();
        } catch (Exception unreadable) {
            throw new AssertionError("No XML: " + answer.body(), unreadable);
        }
    }

    static Stream<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }

    static Stream<String> names(Element parent) {
        return children(parent).map(Element::getTagName);
    }

    static String text(Element parent, String name) {
        return children(parent)
                .filter(child -> child.getTagName().equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No element " + name));
    }
}
