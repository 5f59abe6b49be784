package it.fuorigenova.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A chart as a program reads it. */
public final class Svg {

    private final Document document;

    private Svg(Document document) {
        this.document = document;
    }

    /** Reads a chart; fails where it is no XML. */
    public static Svg parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new Svg(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (Exception e) {
            throw new AssertionError("No XML: " + text, e);
        }
    }

    /** The outermost element. */
    public Element root() {
        return document.getDocumentElement();
    }

    /** The text of the first element of a name. */
    public String text(String name) {
        return elements(name).getFirst().getTextContent();
    }

    /** All elements of a name. */
    public List<Element> elements(String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The values that carry a datum, such as {@code data-period}. */
    public List<Element> values(String datum) {
        return elements("circle").stream()
                .filter(circle -> circle.hasAttribute("data-" + datum))
                .toList();
    }

    /** What is written in it. */
    public List<String> written() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }
}
