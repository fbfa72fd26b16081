package org.attune.analysis.linguistics;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.attune.kernel.TextSpan;

/**
 * Sentences, lemmas and dependencies by Stanford CoreNLP.
 *
 * <p>Safe to share between threads: the models are read only. Dependencies are parsed when they are
 * first asked for; the parser's model, which takes longest, is loaded aside, and the first question
 * waits for it. A sentence of more than {@value Windows#MOST_TOKENS} tokens is cut, so that run-on
 * writing costs no more than other writing.
 */
public final class CoreNlpLinguist implements Linguist {
  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";
  private static final String TOKENIZER = "untokenizable=noneKeep,normalizeParentheses=false";

  /** A thread of its own, that does not keep the JVM from ending. */
  private static final Executor ASIDE =
      task -> Thread.ofPlatform().daemon().name("parser-model").start(task);

  static {
    RedwoodConfiguration.empty().apply(); // CoreNLP announces every model on standard error
  }

  private final CompletableFuture<ArcParser> parser =
      CompletableFuture.supplyAsync(CoreNlpLinguist::loadParser, ASIDE);
  private final LineBreaks lineBreaks;
  private final WordForms forms;
  private final TokenizerFactory<CoreLabel> tokenizers =
      PTBTokenizer.factory(new CoreLabelTokenFactory(), TOKENIZER);
  private final MaxentTagger tagger = new MaxentTagger(TAGGER);
  private final WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();

  private CoreNlpLinguist(LineBreaks lineBreaks, Spelling spelling) {
    this.lineBreaks = lineBreaks;
    this.forms = new WordForms(spelling);
  }

  /** Loads the language models from the class path and the spelling list below {@code models}. */
  public static CoreNlpLinguist load(Path models) throws IOException {
    return load(models, LineBreaks.SENSIBLE);
  }

  public static CoreNlpLinguist load(Path models, LineBreaks lineBreaks) throws IOException {
    return new CoreNlpLinguist(lineBreaks, Spelling.load(models));
  }

  private static ArcParser loadParser() {
    try {
      return ArcParser.load(PARSER);
    } catch (IOException e) {
      throw new UncheckedIOException("the parser's model cannot be read", e);
    }
  }

  @Override
  public List<Sentence> parse(String text) {
    CleanText clean = CleanText.of(text);
    Morphology morphology = new Morphology(); // not safe to share between threads
    List<Sentence> sentences = new ArrayList<>();
    for (TextSpan stretch : lineBreaks.stretches(clean.text())) {
      for (List<CoreLabel> sentence : splitter.process(tokens(clean, stretch))) {
        for (List<CoreLabel> window : Windows.of(sentence)) {
          sentences.add(sentence(text, window, morphology));
        }
      }
    }
    return sentences;
  }

  /** The tokens of a stretch with usual spelling and offsets of the original message. */
  private List<CoreLabel> tokens(CleanText clean, TextSpan stretch) {
    var reader = new StringReader(stretch.in(clean.text()));
    List<CoreLabel> raw = tokenizers.getTokenizer(reader).tokenize();
    List<CoreLabel> tokens = new ArrayList<>(raw.size());
    for (CoreLabel token : raw) {
      for (CoreLabel usual : forms.usual(token)) {
        int start = stretch.start() + usual.beginPosition();
        int end = stretch.start() + usual.endPosition();
        usual.setBeginPosition(clean.start(start));
        usual.setEndPosition(clean.end(end));
        tokens.add(usual);
      }
    }
    return tokens;
  }

  private Sentence sentence(String text, List<CoreLabel> labels, Morphology morphology) {
    WordForms.calmCapitals(labels);
    WordForms.tagUnheardOf(labels);
    Tagging.tag(tagger, labels);
    Dependencies dependencies = new ParsedWhenAsked(parser, List.copyOf(labels));
    List<Token> tokens = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      String lemma = WordForms.lemma(label, morphology);
      int start = label.beginPosition();
      int end = label.endPosition();
      tokens.add(
          new Token(
              i,
              text.substring(start, end),
              WordForms.word(label, lemma),
              lemma,
              label.tag(),
              start,
              end,
              dependencies));
    }
    return new Sentence(tokens.getFirst().start(), tokens.getLast().end(), tokens);
  }
}
