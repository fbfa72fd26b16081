package org.attune.analysis.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.attune.analysis.AllianceCue;
import org.attune.analysis.ContentCue;
import org.attune.analysis.Risk;
import org.attune.analysis.RuptureCue;
import org.attune.analysis.linguistics.Sentence;
import org.attune.analysis.scope.DependencyScope;
import org.attune.analysis.scope.Scope;

/** Reads all cues of {@code models/cues}; pure and safe to share. */
public final class CueReader {
  private final CueFinder content;
  private final CueFinder rupture;
  private final CueFinder alliance;
  private final TalkReader talk;
  private final ReplyNeed replyNeed;
  private final LanguageCheck language;

  private CueReader(Path models) throws IOException {
    Scope scope = DependencyScope.load(models);
    content = CueFinder.load(models, "cues/content.yaml", scope, ContentCue.Label.values());
    rupture = CueFinder.load(models, "cues/rupture.yaml", scope, RuptureCue.Marker.values());
    alliance = CueFinder.load(models, "cues/alliance.yaml", scope, Facets.values());
    talk = TalkReader.load(models, scope);
    replyNeed = ReplyNeed.load(models);
    language = LanguageCheck.load(models);
  }

  /** Reads the files of {@code models/cues} and the word lists of {@code models/linguistics}. */
  public static CueReader load(Path models) throws IOException {
    return new CueReader(models);
  }

  /** The cues of {@code text}; {@code sentences} and {@code risk} are those of the same text. */
  public Cues read(String text, List<Sentence> sentences, Risk risk) {
    return new Cues(
        language.of(text),
        content(text, sentences),
        rupture(text, sentences),
        alliance(text, sentences),
        talk.read(sentences),
        replyNeed.isDue(text, sentences, risk));
  }

  private List<ContentCue> content(String text, List<Sentence> sentences) {
    return content.in(sentences).stream()
        .map(found ->
            new ContentCue(
                ContentCue.Label.valueOf(found.label()),
                found.confidence(),
                found.span().start(),
                found.span().end(),
                found.span().in(text)))
        .toList();
  }

  private List<RuptureCue> rupture(String text, List<Sentence> sentences) {
    return rupture.in(sentences).stream()
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

  private List<AllianceCue> alliance(String text, List<Sentence> sentences) {
    return alliance.in(sentences).stream()
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
