package it.fuorigenova.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.dom.util.DOMUtilities;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.util.SVGConstants;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a chart is drawn on, and made into SVG that people and programs can read. */
final class Sheet {

    /** Of the attributes that the library writes of its own accord, those that differ from what holds without them. */
    private static final Set<String> TELLING =
            Set.of("width", "height", "stroke-linecap", "stroke-miterlimit", "font-size", "fill", "stroke");

    private static final double REACH = 7;

    static {
        // Else it would paint what stands upright as an outline of letters, which nobody can search or read aloud.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private final Size size;
    private final Caption caption;
    private final Document document =
            GenericDOMImplementation.getDOMImplementation().createDocument(SVGConstants.SVG_NAMESPACE_URI, "svg", null);
    private final ChartRenderingInfo places = new ChartRenderingInfo();
    private final Pencil pencil;

    Sheet(Size size, Caption caption) {
        this.size = size;
        this.caption = caption;
        this.pencil = new Pencil(context());
        pencil.setSVGCanvasSize(new Dimension(size.width(), size.height()));
    }

    /** Writes text as text, and clips nothing: what a chart draws lies inside of it. */
    private static final class Pencil extends SVGGraphics2D {

        Pencil(SVGGeneratorContext context) {
            super(context, false);
        }

        @Override
        public void clip(Shape shape) {
            // Each clip would be an element that every shape points to.
        }

        @Override
        public void setClip(Shape shape) {
            // The same.
        }
    }

    private SVGGeneratorContext context() {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return caption.id() + "-" + super.generateID(prefix);
            }
        });
        return context;
    }

    /** Draws it, and says where its data lies. */
    Rectangle2D draw(JFreeChart chart) {
        chart.draw(pencil, new Rectangle2D.Double(0, 0, size.width(), size.height()), null, places);
        return places.getPlotInfo().getDataArea();
    }

    /** The drawing with its words and its values. */
    Drawing finish(String words, List<Mark> marks) {
        Element root = pencil.getRoot();
        for (int i = root.getAttributes().getLength() - 1; i >= 0; i--) {
            String name = root.getAttributes().item(i).getNodeName();
            if (!TELLING.contains(name)) {
                root.removeAttribute(name);
            }
        }
        String titleId = caption.id() + "-title";
        String wordsId = caption.id() + "-words";
        root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns", SVGConstants.SVG_NAMESPACE_URI);
        root.setAttribute("viewBox", "0 0 " + size.width() + " " + size.height());
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", titleId + " " + wordsId);
        letter(root, false, Look.TEXT);
        root.setAttribute("font-family", Lettering.FAMILY);
        // Definitions of its own, of which there are none.
        root.removeChild(root.getFirstChild());
        Node first = root.getFirstChild();
        root.insertBefore(text("title", titleId, caption.title()), first);
        root.insertBefore(text("desc", wordsId, words), first);
        root.appendChild(values(marks));
        return new Drawing(DOMUtilities.getXML(root), words);
    }

    /**
     * One family for all of it, and each text as wide as it was measured, whatever letters the reader has: else what
     * stands beside a text would be run over by it.
     */
    private static void letter(Element element, boolean strong, float size) {
        boolean bolder = strong;
        if (element.hasAttribute("font-family")) {
            bolder = element.getAttribute("font-family").contains("SemiBold");
            element.removeAttribute("font-family");
            element.setAttribute("font-weight", bolder ? "600" : "400");
        }
        String given = element.getAttribute("font-size");
        float own = given.isEmpty() ? size : Float.parseFloat(given.replace("px", ""));
        element.removeAttribute("text-rendering");
        if (element.getTagName().equals("text")) {
            element.removeAttributeNS(XMLConstants.XML_NS_URI, "space");
            Font font = bolder ? Lettering.strong(own) : Lettering.regular(own);
            element.setAttribute("textLength", pixels(Lettering.width(element.getTextContent(), font)));
            element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                letter(inner, bolder, own);
            }
        }
    }

    private Element values(List<Mark> marks) {
        Element group = element("g");
        group.setAttribute("class", "values");
        group.setAttribute("fill", "none");
        group.setAttribute("stroke", "none");
        group.setAttribute("pointer-events", "all");
        for (Mark mark : marks) {
            Element circle = element("circle");
            circle.setAttribute("cx", pixels(mark.x()));
            circle.setAttribute("cy", pixels(mark.y()));
            circle.setAttribute("r", pixels(REACH));
            mark.facts().forEach((name, value) -> circle.setAttribute("data-" + name, value));
            Element title = element("title");
            title.setTextContent(mark.words());
            circle.appendChild(title);
            group.appendChild(circle);
        }
        return group;
    }

    private Element text(String name, String id, String text) {
        Element element = element(name);
        element.setAttribute("id", id);
        element.setTextContent(text);
        return element;
    }

    private Element element(String name) {
        return document.createElementNS(SVGConstants.SVG_NAMESPACE_URI, name);
    }

    private static String pixels(double length) {
        return Double.toString(Math.round(length * 100) / 100.0);
    }
}
