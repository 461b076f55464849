package vn.vinhdanh.document.template;

import org.w3c.dom.Element;

/** A piece of a paragraph. {@code properties} is the template's {@code w:rPr}, never changed, or null. */
public sealed interface Inline {

    Element properties();

    /** Letters. */
    record Text(String text, Element properties) implements Inline {
    }

    /** Anything else in a run, such as a tab, a line break, a picture or part of a field: written as it is. */
    record Mark(Element element, Element properties) implements Inline {
    }

    /** {@code {{name}}}: gives way to a text. {@code written} is what stands between the braces. */
    record Placeholder(String name, String written, Element properties) implements Inline {
    }

    /** {@code {{#name}}} or {@code {{^name}}}: what follows is kept only where there is one, or none. */
    record Open(String name, boolean negated, String written, Element properties) implements Inline {
    }

    /** {@code {{/name}}}. */
    record Close(String name, String written, Element properties) implements Inline {
    }
}
