package org.attune.evaluation.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Emotion;
import org.attune.analysis.Risk;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.Talk;
import org.attune.evaluation.bank.CueBank;

/**
 * The encoder's outputs in order: those of the corpora, then one a label of the banks, named {@code
 * family/LABEL}, and whether there is any danger. The risk levels are cumulative: {@code risk/R3}
 * says "R3 or worse".
 */
public final class Outputs {
  /** The family of what messages are about, whose labels are the banks' own. */
  static final String TOPICS = "topics";

  /** The family of what patients bring up about the course, whose labels are the banks' own. */
  static final String MATTERS = "matters";

  /** Whether any danger at all is in the text, whichever it is. */
  static final String DANGER = "alarm/DANGER";

  private static final Set<String> RISK_WITHOUT_PROTOCOL = Set.of("risk/R1", "risk/MEDICATION");

  /** How the writers of content banks name the two sides of talk. */
  private static final Map<String, String> TALK =
      Map.of("CHANGE_TALK", "CHANGE", "SUSTAIN_TALK", "SUSTAIN");

  private final List<String> names;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private Outputs(List<String> names) {
    this.names = List.copyOf(names);
    names.forEach(name -> places.put(name, places.size()));
    if (places.size() != names.size()) {
      throw new IllegalArgumentException("an output is named twice");
    }
  }

  /**
   * The outputs of the corpora, one a label of the taxonomies, then one a topic and one a matter.
   *
   * @param topics labels of the banks in {@code topics}
   * @param matters labels of the banks in {@code matters}
   */
  static Outputs of(List<String> corpora, List<String> topics, List<String> matters) {
    List<String> names = new ArrayList<>(corpora);
    add(names, "emotions", Emotion.Label.values(), Emotion.Label.NEUTRAL_UNCLEAR);
    add(names, "risk", Risk.Level.values(), Risk.Level.R0);
    add(names, "risk", Risk.Flag.values());
    add(names, "content", ContentCue.Label.values());
    add(names, "rupture", RuptureCue.Marker.values());
    for (AllianceCue.Facet facet : AllianceCue.Facet.values()) {
      for (AllianceCue.Polarity polarity : AllianceCue.Polarity.values()) {
        names.add("alliance/" + facet + "_" + polarity);
      }
    }
    add(names, "talk", Talk.Label.values(), Talk.Label.NEUTRAL);
    names.add(DANGER);
    topics.forEach(topic -> names.add(TOPICS + "/" + topic));
    matters.forEach(matter -> names.add(MATTERS + "/" + matter));
    return new Outputs(names);
  }

  private static void add(List<String> names, String family, Enum<?>[] labels, Enum<?>... but) {
    for (Enum<?> label : labels) {
      if (!List.of(but).contains(label)) {
        names.add(family + "/" + label.name());
      }
    }
  }

  public List<String> names() {
    return names;
  }

  int count() {
    return names.size();
  }

  int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("no output is called " + name);
    }
    return place;
  }

  /** The outputs of a group such as {@code ekman}; "" names the GoEmotions labels. */
  List<Integer> group(String group) {
    return names.stream()
        .filter(name -> group.isEmpty() ? !name.contains("/") : name.startsWith(group + "/"))
        .map(this::place)
        .toList();
  }

  /** The outputs of every group but one. */
  List<Integer> allBut(String group) {
    List<Integer> others = new ArrayList<>(places.values());
    others.removeAll(group(group));
    return others;
  }

  /** The outputs of the dangers for which a message needs the protocol instead of a draft. */
  List<Integer> dangers() {
    return group("risk").stream()
        .filter(place -> !RISK_WITHOUT_PROTOCOL.contains(names.get(place)))
        .toList();
  }

  /** Where a label stands that a bank of {@code family} names; labels of a sphere are shared. */
  int placeIn(String family, String label) {
    String bare = TALK.getOrDefault(label, label);
    return names.stream()
        .filter(name -> sphere(name).equals(CueBank.sphere(family)))
        .filter(name -> name.substring(name.indexOf('/') + 1).equals(bare))
        .map(this::place)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no bank of " + family + " has label " + label));
  }

  /** All outputs that the writer of a bank of {@code family} had in mind. */
  List<Integer> sphereOutputs(String family) {
    return names.stream()
        .filter(name -> sphere(name).equals(CueBank.sphere(family)))
        .map(this::place)
        .toList();
  }

  private static String sphere(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? "" : CueBank.sphere(name.substring(0, slash));
  }
}
