package org.attune.analysis.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Risk;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.encoder.Encoder;
import org.attune.analysis.encoder.MessageScores;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.scope.Scope;

/** Reads what a message is about and how the work together stands; pure and safe to share. */
public final class CueReader {
  private final CueFinder content;
  private final CueFinder rupture;
  private final CueFinder alliance;
  private final TalkReader talk;
  private final TopicReader topics;
  private final MatterReader matters;
  private final ReplyNeed replyNeed;
  private final LanguageCheck language;

  private CueReader(Path models, Encoder encoder, Scope scope) throws IOException {
    CueFinder.Source source = new CueFinder.Source(models, encoder, scope);
    content = CueFinder.load(source, "content", ContentCue.Label.values());
    rupture = CueFinder.load(source, "rupture", RuptureCue.Marker.values());
    alliance = CueFinder.load(source, "alliance", Facets.values());
    talk = TalkReader.load(source);
    topics = new TopicReader(encoder.heads("topics"));
    matters = new MatterReader(encoder.heads("matters"));
    replyNeed = ReplyNeed.load(models);
    language = LanguageCheck.load(models);
  }

  /** Reads the files of {@code models/phrases} and the word lists of {@code models/linguistics}. */
  public static CueReader load(Path models, Encoder encoder, Scope scope) throws IOException {
    return new CueReader(models, encoder, scope);
  }

  /** The cues of {@code text}; sentences, scores and risk are those of the same text. */
  public Cues read(String text, List<Sentence> sentences, MessageScores scores, Risk risk) {
    return new Cues(
        language.of(text),
        content(text, sentences, scores),
        rupture(text, sentences, scores),
        alliance(text, sentences, scores),
        talk.read(sentences, scores),
        replyNeed.isDue(text, sentences, risk),
        topics.read(scores),
        matters.read(text, sentences, scores));
  }

  private List<ContentCue> content(String text, List<Sentence> sentences, MessageScores scores) {
    return content.in(sentences, scores).stream()
        .map(found ->
            new ContentCue(
                ContentCue.Label.valueOf(found.label()),
                found.confidence(),
                found.span().start(),
                found.span().end(),
                found.span().in(text)))
        .toList();
  }

  /** Strain in the words of {@code text} alone. */
  public List<RuptureCue> rupture(String text, List<Sentence> sentences, MessageScores scores) {
    return rupture.in(sentences, scores).stream()
        .map(found ->
            new RuptureCue(
                RuptureCue.Marker.valueOf(found.label()),
                found.confidence(),
                found.span().start(),
                found.span().end(),
                found.span().in(text)))
        .filter(cue -> cue.label() != RuptureCue.Marker.MINIMAL_RESPONSE || sentences.size() == 1)
        .toList();
  }

  private List<AllianceCue> alliance(String text, List<Sentence> sentences, MessageScores scores) {
    return alliance.in(sentences, scores).stream()
        .map(found -> {
          Facets facet = Facets.valueOf(found.label());
          return new AllianceCue(
              facet.facet(),
              facet.polarity(),
              found.confidence(),
              found.span().start(),
              found.span().end(),
              found.span().in(text));
        })
        .toList();
  }
}
