package org.attune.evaluation.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.bank.CueBank;
import org.attune.evaluation.bank.CueItem;

/** Turns the items of the banks into examples. */
final class BankExamples {
  private static final String RISK = "risk";
  private static final String LEVEL = "R";

  /** Families whose writers would have seen danger and kept it out. */
  static final Set<String> RISK_WOULD_SHOW =
      Set.of("content", "alliance", "talk", "topics", "matters");

  /** Topics that are of the course themselves, so that its matters stand in their texts. */
  private static final Set<String> OF_THE_COURSE = Set.of("task", "past-treatment-end");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");

  private final Outputs outputs;
  private final Analyzers.Pieces pieces;
  private final Recipe recipe;
  private final Set<Integer> ofBanks;

  BankExamples(Outputs outputs, Analyzers.Pieces pieces, Recipe recipe, List<String> families) {
    this.outputs = outputs;
    this.pieces = pieces;
    this.recipe = recipe;
    this.ofBanks =
        families.stream()
            .flatMap(family -> outputs.group(family).stream())
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  Example of(CueBank bank, CueItem item) {
    float[] targets = new float[outputs.count()];
    float[] weights = unknown();
    for (int output : outputs.sphereOutputs(bank.family())) {
      weights[output] = unlisted(bank, item);
    }
    if (!bank.label().equals(CueBank.NONE)) {
      name(bank.family(), bank.label(), item.positive(), targets, weights);
    }
    if (bank.family().equals(Outputs.TOPICS)) { // their writers named every feeling besides
      outputs.group("emotions").forEach(output -> weights[output] = recipe.weights().fullyNamed());
      if (!OF_THE_COURSE.contains(bank.label())
          && item.also().stream().noneMatch(OF_THE_COURSE::contains)) {
        outputs
            .group(Outputs.MATTERS)
            .forEach(output -> weights[output] = recipe.weights().unlisted());
      }
    }
    for (String also : item.also()) {
      int slash = also.indexOf('/');
      String family = slash < 0 ? bank.family() : also.substring(0, slash);
      name(family, also.substring(slash + 1), true, targets, weights);
    }
    danger(bank, targets, weights);
    return bySentence(item.text(), targets, weights);
  }

  private float unlisted(CueBank bank, CueItem item) {
    if (bank.label().equals(CueBank.NONE)) {
      return 1;
    }
    return item.positive() ? recipe.weights().unlisted() : recipe.weights().unlistedNear();
  }

  /** Nothing is known but that most texts have none of the banks' labels. */
  float[] unknown() {
    float[] weights = new float[outputs.count()];
    ofBanks.forEach(output -> weights[output] = -recipe.weights().unknown());
    return weights;
  }

  /** What is known of a text that nobody searched for danger: without a word of it, likely none. */
  float[] ofEveryday(String text) {
    float[] weights = unknown();
    String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ");
    if (recipe.dangerWords().stream().noneMatch(word -> words.contains(" " + word))) {
      outputs.dangers().forEach(output -> weights[output] = recipe.weights().everyday());
      weights[outputs.place(Outputs.DANGER)] = recipe.weights().everyday();
    }
    return weights;
  }

  /** A level is also every lower one; a text without a level is below it and all higher ones. */
  private void name(String family, String label, boolean holds, float[] targets, float[] weights) {
    int place = outputs.placeIn(family, label);
    if (!family.equals(RISK) || !isLevel(label)) {
      targets[place] = holds ? 1 : 0;
      weights[place] = holds ? recipe.weights().positive() : 1;
      return;
    }
    for (int level = 1; level <= 5; level++) {
      int other = outputs.placeIn(RISK, LEVEL + level);
      boolean reached = label.compareTo(LEVEL + level) >= 0;
      targets[other] = holds && reached ? 1 : targets[other];
      weights[other] = holds && reached ? recipe.weights().positive() : 1;
    }
  }

  /** Any danger at all: known where risk was looked for, and unlikely where it would have shown. */
  private void danger(CueBank bank, float[] targets, float[] weights) {
    String family = bank.family();
    boolean isNeutral = family.equals("emotions") && bank.label().equals(CueBank.NONE);
    int place = outputs.place(Outputs.DANGER);
    if (family.equals(RISK)) {
      boolean any = outputs.dangers().stream().anyMatch(output -> targets[output] > 0);
      targets[place] = any ? 1 : 0;
      weights[place] = 1;
    } else if (RISK_WOULD_SHOW.contains(family) || isNeutral) {
      weights[place] = recipe.weights().riskAbsent();
    }
  }

  private static boolean isLevel(String label) {
    return label.length() == 2 && label.startsWith(LEVEL);
  }

  /** The pieces with the mark of the end behind each sentence, as a message is read. */
  private Example bySentence(String text, float[] targets, float[] weights) {
    int room = Packing.LONGEST_ROW - 1;
    int[] all = new int[0];
    IntStream.Builder ends = IntStream.builder();
    for (String sentence : SENTENCE_END.split(text)) {
      int[] next = pieces.of(sentence);
      if (all.length < room && next.length > 0) {
        int start = all.length;
        all = Arrays.copyOf(all, Math.min(start + next.length + 1, room));
        System.arraycopy(next, 0, all, start, Math.min(next.length, room - start));
        if (start + next.length < room) {
          all[all.length - 1] = pieces.last();
        }
        ends.add(all.length);
      }
    }
    return new Example(all, ends.build().toArray(), targets, weights);
  }
}
