package vn.vinhdanh.workflow;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The lines of a diagram, to see whether any two cross. */
record Drawing(List<Segment> segments) {

  record Segment(String flow, Line2D line) {

    /** Crossing means inside both lines: ways that part from one trunk touch, and that is fine. */
    boolean crosses(Segment other) {
      return !flow.equals(other.flow)
          && line.intersectsLine(other.line)
          && !touches(other)
          && !other.touches(this);
    }

    private boolean touches(Segment other) {
      return line.ptSegDist(other.line.getP1()) < 0.5 || line.ptSegDist(other.line.getP2()) < 0.5;
    }
  }

  static Drawing of(ModelFile file) {
    List<Segment> segments = new ArrayList<>();
    file.all(BpmnEdge.class)
        .forEach(
            edge -> {
              Iterator<Waypoint> waypoints = edge.getWaypoints().iterator();
              Waypoint from = waypoints.next();
              while (waypoints.hasNext()) {
                Waypoint to = waypoints.next();
                segments.add(
                    new Segment(
                        edge.getBpmnElement().getId(),
                        new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY())));
                from = to;
              }
            });
    return new Drawing(segments);
  }

  Stream<String> crossings() {
    return IntStream.range(0, segments.size())
        .boxed()
        .flatMap(
            i ->
                segments.subList(i + 1, segments.size()).stream()
                    .filter(segments.get(i)::crosses)
                    .map(other -> segments.get(i).flow() + " x " + other.flow()));
  }
}
