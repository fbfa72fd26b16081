package org.attune.evaluation.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attune.analysis.Emotion;
import org.attune.analysis.Talk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReadersTest {
  private static final String ANNOMI =
      "transcript_id,utterance_id,interlocutor,utterance_text,client_talk_type\n";

  @TempDir private Path folder;

  @Test
  void tweetsHaveTheLabelsMarkedWithOne() throws IOException {
    Path file = file("dev.txt", "ID\tTweet\tanger\tjoy\nx\tgrr\t1\t0\ny\thm\t0\t0\n");

    SemEvalCorpus corpus = SemEvalCorpus.read(file);

    assertThat(corpus.labels()).containsExactly("anger", "joy");
    assertThat(corpus.tweets())
        .containsExactly(
            new LabelledText("grr", Set.of("anger")), new LabelledText("hm", Set.of()));
  }

  @Test
  void aBadTweetIsNamedByItsLine() throws IOException {
    Path few = file("few.txt", "ID\tTweet\tanger\tjoy\nx\tsecret\t1\n");
    Path odd = file("odd.txt", "ID\tTweet\tanger\nx\tfine\t0\ny\tsecret\tNONE\n");

    refuses(() -> SemEvalCorpus.read(few), "few.txt:2:");
    refuses(() -> SemEvalCorpus.read(odd), "odd.txt:3: anger");
  }

  @Test
  void aGoEmotionsLineWithoutLabelsIsNamed() throws IOException {
    Path folderOfThree = folder.resolve("goemotions");
    Files.createDirectories(folderOfThree);
    Files.writeString(folderOfThree.resolve("dev.tsv"), "fine\t1\tid\nsecret\n");

    refuses(() -> GoEmotionsCorpus.read(folderOfThree), "dev.tsv:2:");
  }

  @Test
  void theMajorityOfTheAnnotatorsDecides() throws IOException {
    Path file =
        file(
            "utterances.csv",
            ANNOMI
                + "7,1,therapist,\"And, then?\",n/a\n"
                + "7,2,client,\"I said \"\"no\"\",\nthen yes\",change\n"
                + "7,2,client,\"I said \"\"no\"\",\nthen yes\",change\n"
                + "7,2,client,\"I said \"\"no\"\",\nthen yes\",neutral\n"
                + "7,3,client,hm,sustain\n"
                + "7,3,client,hm,change\n");

    AnnomiCorpus corpus = AnnomiCorpus.read(file);

    assertThat(corpus.utterances())
        .containsExactly(
            new AnnomiCorpus.Utterance("7", "I said \"no\",\nthen yes", Talk.Label.CHANGE));
    assertThat(corpus.undecided()).isEqualTo(1);
  }

  @Test
  void aBadRecordIsNamedByTheLineOnWhichItBegins() throws IOException {
    Path talk =
        file("talk.csv", ANNOMI + "7,1,client,\"two\nlines\",change\n7,2,client,secret,odd\n");
    Path fields = file("fields.csv", ANNOMI + "7,1,client\n");
    Path open = file("open.csv", ANNOMI + "7,1,client,\"secret,change\n");
    Path after = file("after.csv", ANNOMI + "7,1,client,\"secret\"x,change\n");
    Path column = file("column.csv", "transcript_id,utterance_id\n");

    refuses(() -> AnnomiCorpus.read(talk), "talk.csv:4:");
    refuses(() -> AnnomiCorpus.read(fields), "fields.csv:2:");
    refuses(() -> AnnomiCorpus.read(open), "open.csv:2:");
    refuses(() -> AnnomiCorpus.read(after), "after.csv:2:");
    refuses(() -> AnnomiCorpus.read(column), "column.csv:1: the header has no column interlocutor");
  }

  @Test
  void messagesAndHeldOutItemsAreReadLineByLine() throws IOException {
    Path messages = file("messages.jsonl", "{\"text\": \"one\"}\n\n{\"text\": \"two\"}\n");
    Path heldOut =
        file(
            "heldout.jsonl",
            "{\"text\": \"t\", \"family\": \"risk\", \"labels\": [\"R2\"], \"known\": [\"R3\"]}\n");

    assertThat(Messages.read(messages).texts()).containsExactly("one", "two");
    assertThat(HeldOut.read(heldOut).items())
        .containsExactly(new HeldOut.Item("t", "risk", Set.of("R2"), Set.of("R2", "R3")));
  }

  @Test
  void aBadJsonLineIsNamed() throws IOException {
    Path broken = file("broken.jsonl", "{\"text\": \"fine\"}\n{\"text\": \"secret\n");
    Path list = file("list.jsonl", "[\"secret\"]\n");
    Path noText = file("no-text.jsonl", "{\"other\": \"secret\"}\n");
    Path labels =
        file("labels.jsonl", "{\"text\": \"secret\", \"family\": \"f\", \"labels\": 1}\n");

    refuses(() -> Messages.read(broken), "broken.jsonl:2:");
    refuses(() -> Messages.read(list), "list.jsonl:1:");
    refuses(() -> Messages.read(noText), "no-text.jsonl:1: 'text'");
    refuses(() -> HeldOut.read(labels), "labels.jsonl:1: 'labels'");
  }

  @Test
  void theCrosswalkMapsCuesOntoLabels() throws IOException {
    Path file =
        file("evaluation.yaml", "corpus:\n  fear: [FEAR_PANIC, ANXIETY_WORRY]\n  joy: [RELIEF]\n");

    Crosswalk crosswalk = Crosswalk.read(file, "corpus");

    assertThat(crosswalk.labels()).containsExactly("fear", "joy");
    assertThat(crosswalk.labelsOf(List.of(emotion(Emotion.Label.ANXIETY_WORRY))))
        .containsExactly("fear");
    assertThat(crosswalk.labelsOf(List.of(emotion(Emotion.Label.SHAME)))).isEmpty();
    refuses(() -> Crosswalk.read(file, "other"), "evaluation.yaml:1: 'other' is missing");
  }

  @Test
  void theCrosswalkOfTheProductNamesCuesOnly() throws IOException {
    Crosswalk crosswalk = Crosswalk.read(Path.of("models/evaluation.yaml"), "semeval2018-ec");

    assertThat(crosswalk.labels())
        .containsExactly("anger", "fear", "joy", "sadness", "optimism", "pessimism");
    assertThat(crosswalk.cuesByLabel().values()).allSatisfy(cues -> assertThat(cues).isNotEmpty());
  }

  private static Emotion emotion(Emotion.Label label) {
    return new Emotion(label, 0.5, 1, 0, 1, "x");
  }

  private static void refuses(ThrowingCallable reading, String place) {
    assertThatThrownBy(reading)
        .isInstanceOf(CorpusFault.class)
        .hasMessageContaining(place)
        .hasMessageNotContaining("secret");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
