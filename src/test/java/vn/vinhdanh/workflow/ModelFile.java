package vn.vinhdanh.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One BPMN file as the rules look at it: its text, its model, and what they often ask for. */
record ModelFile(Path path, String text, BpmnModelInstance model) {

  static ModelFile read(Path path) {
    try {
      return new ModelFile(path, Files.readString(path), Bpmn.readModelFromFile(path.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files of a folder with one ending, in the order of their names. */
  static List<Path> in(String folder, String ending) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's name without its ending. */
  String key() {
    return path.getFileName().toString().replaceFirst("\\.\\w+$", "");
  }

  /** All elements of a type, also those of models that only people read. */
  <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
    return model.getModelElementsByType(type).stream();
  }

  /** The elements of a type that the engine will run. */
  <T extends ModelElementInstance> Stream<T> executed(Class<T> type) {
    return all(type).filter(ModelFile::isExecuted);
  }

  /** Exclusive gateways with more than one way out. */
  Stream<ExclusiveGateway> splits() {
    return all(ExclusiveGateway.class).filter(gateway -> gateway.getOutgoing().size() > 1);
  }

  /** Ids of what the diagram draws. */
  Set<String> drawn() {
    return Stream.concat(
            all(BpmnShape.class).map(BpmnShape::getBpmnElement),
            all(BpmnEdge.class).map(BpmnEdge::getBpmnElement))
        .map(BaseElement::getId)
        .collect(Collectors.toSet());
  }

  /** Where a flow really leads: the first node that is not merely a merge. */
  static FlowNode leadsTo(SequenceFlow flow) {
    FlowNode node = flow.getTarget();
    while (node instanceof ExclusiveGateway && node.getOutgoing().size() == 1) {
      node = node.getOutgoing().iterator().next().getTarget();
    }
    return node;
  }

  static String condition(SequenceFlow flow) {
    return flow.getConditionExpression() == null
        ? ""
        : flow.getConditionExpression().getTextContent().trim();
  }

  static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static boolean isExecuted(ModelElementInstance element) {
    ModelElementInstance at = element;
    while (at != null && !(at instanceof Process)) {
      at = at.getParentElement();
    }
    return at instanceof Process process && process.isExecutable();
  }
}
