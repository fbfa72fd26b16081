package org.attune.analysis.scope;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists that the rules of scope judge by, from {@code linguistics/scope.properties}. */
record ScopeWords(
    Set<String> negators,
    Set<String> negationStaysWith,
    Set<String> negationUndoneBy,
    Set<String> negationUndoneIf,
    Set<String> denialEnds,
    Set<String> denialOpeners,
    Set<String> denialLight,
    Set<String> denialNotBefore,
    Set<String> denialNobody,
    Set<String> denialNouns,
    Set<String> denialBreaks,
    Set<String> denialPhrases,
    Set<String> answersNo,
    Set<String> contemplation,
    Set<String> pastFrames,
    Set<String> presentTies,
    Set<String> lasting,
    Set<String> goingOn,
    Set<String> pastContrasts,
    Set<String> overPhrases,
    Set<String> pastEnds,
    Set<String> hypothesisMarks,
    Set<String> hypothesisOpeners,
    Set<String> hypothesisAuxiliaries,
    Set<String> otherPronouns,
    Set<String> otherPeople,
    Set<String> writerPronouns,
    Set<String> tellingVerbs,
    Set<String> tellingNouns,
    Set<String> mediaWords,
    Set<String> titleCues,
    Set<String> titleOwn,
    Set<String> titleLinks,
    Set<String> questionOpeners,
    Set<String> generalOpeners,
    Set<String> generalQuestions,
    Set<String> contrastJoins,
    Set<String> denialInverted,
    Set<String> overNext,
    Set<String> feelingWords,
    Set<String> ownParts,
    Set<String> addressed,
    Set<String> opinionVerbs,
    Set<String> opinionFrames,
    Set<String> opinionAgreed,
    Set<String> scriptFrames,
    Set<String> earlierWords,
    Set<String> generalStatements,
    Set<String> generalSubjects,
    Set<String> opinionShared,
    Set<String> generalLeads,
    Set<String> disclaimedBy,
    Set<String> disclaimedUnless,
    Set<String> disclaimedAfter,
    Set<String> pastEndsUndone) {

  static ScopeWords load(Path models) throws IOException {
    Path file = models.resolve("linguistics").resolve("scope.properties");
    Properties lists = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lists.load(reader);
    }
    return new ScopeWords(
        list(file, lists, "negators"),
        list(file, lists, "negation.stays.with"),
        list(file, lists, "negation.undone.by"),
        list(file, lists, "negation.undone.if"),
        list(file, lists, "denial.ends"),
        list(file, lists, "denial.openers"),
        list(file, lists, "denial.light"),
        list(file, lists, "denial.not.before"),
        list(file, lists, "denial.nobody"),
        list(file, lists, "denial.nouns"),
        list(file, lists, "denial.breaks"),
        list(file, lists, "denial.phrases"),
        list(file, lists, "answers.no"),
        list(file, lists, "contemplation"),
        list(file, lists, "past.frames"),
        list(file, lists, "present.ties"),
        list(file, lists, "lasting"),
        list(file, lists, "going.on"),
        list(file, lists, "past.contrasts"),
        list(file, lists, "over.phrases"),
        list(file, lists, "past.ends"),
        list(file, lists, "hypothesis.marks"),
        list(file, lists, "hypothesis.openers"),
        list(file, lists, "hypothesis.auxiliaries"),
        list(file, lists, "other.pronouns"),
        list(file, lists, "other.people"),
        list(file, lists, "writer.pronouns"),
        list(file, lists, "telling.verbs"),
        list(file, lists, "telling.nouns"),
        list(file, lists, "media.words"),
        list(file, lists, "title.cues"),
        list(file, lists, "title.own"),
        list(file, lists, "title.links"),
        list(file, lists, "question.openers"),
        list(file, lists, "general.openers"),
        list(file, lists, "general.questions"),
        list(file, lists, "contrast.joins"),
        list(file, lists, "denial.inverted"),
        list(file, lists, "over.next"),
        list(file, lists, "feeling.words"),
        list(file, lists, "own.parts"),
        list(file, lists, "addressed"),
        list(file, lists, "opinion.verbs"),
        list(file, lists, "opinion.frames"),
        list(file, lists, "opinion.agreed"),
        list(file, lists, "script.frames"),
        list(file, lists, "earlier.words"),
        list(file, lists, "general.statements"),
        list(file, lists, "general.subjects"),
        list(file, lists, "opinion.shared"),
        list(file, lists, "general.leads"),
        list(file, lists, "disclaimed.by"),
        list(file, lists, "disclaimed.unless"),
        list(file, lists, "disclaimed.after"),
        list(file, lists, "past.ends.undone"));
  }

  private static Set<String> list(Path file, Properties lists, String key) throws IOException {
    String list = lists.getProperty(key);
    if (list == null || list.isBlank()) {
      throw new IOException(file + ": the list '" + key + "' is missing or empty");
    }
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }
}
