package vn.vinhdanh.document.template;

import java.util.List;
import vn.vinhdanh.refusal.Refusal;

/**
 * What a look at a template found.
 *
 * @param problems why it is not taken; none where it is
 * @param warnings what whoever puts it in should know: what is missing, what the PDF will not show
 */
public record TemplateFindings(List<Refusal.Problem> problems, List<Refusal.Problem> warnings) {
}
