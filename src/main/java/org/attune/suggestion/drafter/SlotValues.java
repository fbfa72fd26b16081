package org.attune.suggestion.drafter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attune.analysis.Emotion;
import org.attune.kernel.Quote;
import org.attune.kernel.TextSpan;
import org.attune.suggestion.Draft;
import org.attune.suggestion.passage.Antecedent;
import org.attune.suggestion.passage.Asked;
import org.attune.suggestion.passage.Language;
import org.attune.suggestion.passage.PatientMessage;
import org.attune.suggestion.passage.People;
import org.attune.suggestion.passage.Pronoun;
import org.attune.suggestion.passage.QuoteFinder;
import org.attune.suggestion.passage.Reflection;
import org.attune.suggestion.passage.Topic;
import org.attune.suggestion.passage.Word;
import org.attune.suggestion.plan.Situation;
import org.attune.suggestion.template.Lexicon;
import org.attune.suggestion.template.Slot;
import org.attune.suggestion.template.Template;

/** Finds what a message gives for the slots of a template. */
final class SlotValues {
  private static final int QUOTES = 3;
  static final double SURE = 0.6;

  /** A reply that begins with a feeling had better be right. */
  private static final double SURE_ENOUGH_TO_OPEN = 0.7;

  private static final double ABOUT_THE_TOPIC = 1.2;
  private static final double JUST_THIS = 2;

  /** "I was sick after" is not to stand before "I'm glad". */
  private static final double NOTHING_TO_PRAISE = -2;

  private static final int LAST = 2;
  private static final int BRIEF_WORDS = 10;
  private static final int ROOM_FOR_TWO = 80;
  private static final Set<String> POINTING = Set.of("it", "it's", "this", "that", "that's");

  private final Lexicon lexicon;
  private final PatientMessage message;
  private final QuoteFinder finder;
  private final List<QuoteFinder.Passage> passages;
  private final Optional<Asked> asked;
  private final Telling telling;
  private final Felt felt;
  private final Map<Object, List<Quote>> quotes = new HashMap<>();
  private final Map<Quote, Optional<String>> turned = new HashMap<>();

  SlotValues(Lexicon lexicon, PatientMessage message) {
    this.lexicon = lexicon;
    this.message = message;
    this.finder = new QuoteFinder(lexicon.language());
    this.passages = finder.passages(message.text());
    Language language = lexicon.language();
    this.asked = Asked.mainOf(language.withoutPleas(message.questions()), language);
    this.telling = new Telling(lexicon, message);
    this.felt = new Felt(lexicon, message);
  }

  /**
   * @param turn how many drafts stand already: each takes up another passage where there is one
   */
  Values of(Candidate candidate, int turn) {
    return of(candidate, turn, quotesFor(candidate));
  }

  /**
   * The same, but from a clause that none of the drafts so far leans on; empty where there is none.
   */
  Optional<Values> apartFrom(List<Draft> standing, Candidate candidate) {
    List<QuoteFinder.Passage> free = new Taken(passages, this::told, standing).without(passages);
    List<QuoteFinder.Focus> focus = focus(candidate);
    List<Quote> open = QuoteFinder.others(free, focus);
    if (open.isEmpty()) {
      open =
          QuoteFinder.lesser(free, focus).stream()
              .filter(quote -> isConcern(quote) && told(quote).isPresent())
              .toList();
    }
    return open.stream().findFirst().map(quote -> of(candidate, standing.size(), List.of(quote)));
  }

  private Values of(Candidate candidate, int turn, List<Quote> found) {
    Map<Slot, String> words = new EnumMap<>(Slot.class);
    Map<Slot, Quote> quoted = new EnumMap<>(Slot.class);
    if (!found.isEmpty()) {
      Quote passage = found.get(turn % found.size());
      quoted.put(Slot.QUOTE, turn == LAST ? inBrief(passage) : passage);
    }
    if (found.size() > 1) {
      quoted.put(Slot.QUOTE2, found.get((turn + 1) % found.size()));
    }
    quoted.forEach((slot, quote) -> words.put(slot, "\"" + quote.quote() + "\""));
    telling.question(asked, candidate, words, turn);
    person(candidate.template().people()).ifPresent(p -> words.put(Slot.PERSON, p.called()));
    List<String> groups = candidate.template().people();
    Pronoun.of(message.words(), message.people(), groups, lexicon.language())
        .ifPresent(pronoun -> words.put(Slot.PRONOUN, pronoun.name()));
    message.name().ifPresent(name -> words.put(Slot.NAME, name));
    if (!message.topics().isEmpty()) {
      words.put(Slot.TOPIC, message.topics().getFirst().topic().phrase());
    }
    Optional<Quote> passage = Optional.ofNullable(quoted.get(Slot.QUOTE));
    Optional<String> told = passage.flatMap(this::told);
    told.ifPresent(clause -> words.put(Slot.TOLD, clause));
    boolean saysMuch = passage.filter(this::saysMuch).isPresent();
    Optional<Emotion> emotion = felt.into(words, candidate);
    boolean namesFeeling =
        words.containsKey(Slot.FELT)
            && emotion.filter(e -> e.confidence() >= SURE_ENOUGH_TO_OPEN).isPresent()
            && passage.filter(q -> overlaps(q, emotion.get()) && isConcern(q)).isPresent();
    telling
        .passage(passage.isPresent(), told, namesFeeling, candidate, words, turn)
        .ifPresent(filled -> {
          words.put(Slot.TELLS, filled.text());
          if (filled.used().contains(Slot.FELT)) {
            words.remove(Slot.FELT);
          }
        });
    Optional<String> two =
        turn == 0 && candidate.template().roughWords() <= ROOM_FOR_TWO
            ? passage.flatMap(quote ->
                new Neighbours(message, passages, telling).twoFrom(quote, this::told, words))
            : Optional.empty();
    two.ifPresent(sentences -> words.put(Slot.TELLS, sentences));
    passage.ifPresent(quote -> quoted.put(Slot.TELLS, quote));
    if (isWishedWithoutAsking(candidate.template(), words)) {
      words.put(Slot.ASKS, words.getOrDefault(Slot.TELLS, ""));
      passage.ifPresent(quote -> quoted.put(Slot.ASKS, quote));
    }
    message
        .programme()
        .moduleIn(message.words())
        .ifPresent(module -> words.put(Slot.MODULE, module.called()));
    return new Values(
        words,
        quoted,
        asked,
        told.flatMap(t -> telling.quoted(candidate, words)),
        two.isPresent() ? Optional.empty() : telling.inOne(told, saysMuch, candidate, words, turn));
  }

  /** "The page shuts on Friday and I'm only half way" asks for time, and has no question in it. */
  private static boolean isWishedWithoutAsking(Template template, Map<Slot, String> words) {
    return template.situation().isFoundByMentions()
        && !template.takesUp(Slot.TELLS)
        && words.containsKey(Slot.TELLS)
        && !words.containsKey(Slot.ASKS);
  }

  /** The last draft is the brief one: of a long passage it takes the part that says most. */
  private Quote inBrief(Quote quote) {
    return Word.of(quote.quote()).size() <= BRIEF_WORDS
        ? quote
        : passages.stream()
            .filter(p -> p.quote().start() >= quote.start() && p.quote().end() <= quote.end())
            .filter(p -> Word.of(p.quote().quote()).size() <= BRIEF_WORDS && saysMuch(p.quote()))
            .max(Comparator.comparingDouble(QuoteFinder.Passage::score))
            .map(QuoteFinder.Passage::quote)
            .orElse(quote);
  }

  private Optional<String> told(Quote quote) {
    return turned.computeIfAbsent(quote, this::turn);
  }

  private Optional<String> turn(Quote quote) {
    Language language = lexicon.language();
    String before = message.text().substring(0, quote.start());
    String first = Word.of(quote.quote()).getFirst().form();
    return Reflection.of(quote.quote(), language)
        .filter(clause -> language.subjects().contains(first))
        .filter(clause -> Antecedent.isClear(clause, before, language))
        .map(clause -> Antecedent.named(clause, before, language));
  }

  private boolean saysMuch(Quote quote) {
    return lexicon.language().saysMuch(Word.of(quote.quote()));
  }

  private boolean isConcern(Quote quote) {
    return lexicon.language().concernWords().in(quote.quote());
  }

  private static boolean overlaps(Quote quote, Emotion emotion) {
    return emotion.start() < quote.end() && quote.start() < emotion.end();
  }

  /** Phrases where the situation shows, or where the message is about the template's topic. */
  private List<Quote> quotesFor(Candidate candidate) {
    return quotes.computeIfAbsent(
        List.of(candidate.step(), candidate.template().topics(), mentioned(candidate.template())),
        _ -> {
          List<QuoteFinder.Focus> focus = focus(candidate);
          List<Quote> best = QuoteFinder.best(passages, focus, QUOTES);
          List<Quote> any = best.isEmpty() ? poor(QuoteFinder.anyOf(passages, focus)) : best;
          return any.isEmpty() ? finder.whole(message.text(), sayable(candidate)) : any;
        });
  }

  /** What a reply to just this may quote; of "ok so i went" also what has no subject. */
  private List<TextSpan> sayable(Candidate candidate) {
    Situation situation = candidate.step().situation();
    return situation.isOfTreatment() || situation.standsAlone() || situation.isFoundByMentions()
        ? Stream.of(mentioned(candidate.template()), message.told()).flatMap(List::stream).toList()
        : List.of();
  }

  /** "It was a long time ago" says less than what the message is about, where that is known. */
  private List<Quote> poor(List<Quote> found) {
    return message.topics().isEmpty()
        ? found
        : found.stream()
            .filter(quote -> !POINTING.contains(Word.of(quote.quote()).getFirst().form()))
            .toList();
  }

  private List<QuoteFinder.Focus> focus(Candidate candidate) {
    List<String> topics = candidate.template().topics();
    List<QuoteFinder.Focus> focus = new ArrayList<>(candidate.step().focus());
    message.topics().stream()
        .map(Topic.Found::topic)
        .filter(topic -> topics.contains(topic.id()))
        .flatMap(topic -> topic.words().findAll(message.words()).stream())
        .forEach(span -> focus.add(new QuoteFinder.Focus(span, ABOUT_THE_TOPIC)));
    message.reading().emotions().stream()
        .filter(emotion -> emotion.confidence() >= SURE)
        .forEach(emotion -> focus.add(FeltFocus.of(emotion, candidate.step())));
    mentioned(candidate.template())
        .forEach(span -> focus.add(new QuoteFinder.Focus(span, JUST_THIS)));
    if (candidate.step().situation() == Situation.PROGRESS) {
      lexicon
          .language()
          .troubled(message.text())
          .forEach(span -> focus.add(new QuoteFinder.Focus(span, NOTHING_TO_PRAISE)));
    }
    return focus;
  }

  /** A reply to one part of a programme, or to a named matter, quotes what was said of that. */
  private List<TextSpan> mentioned(Template template) {
    boolean ofJustThis =
        template.programme().isPresent() || template.situation().isFoundByMentions();
    return ofJustThis ? template.mentionsIn(message) : List.of();
  }

  private Optional<People.Person> person(List<String> groups) {
    return message.people().stream()
        .filter(person -> groups.isEmpty() || groups.contains(person.group()))
        .findFirst();
  }
}
