package org.attune.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small corpora that {@link ModelsFixture} can tell. */
public final class DataFixture {
  private DataFixture() {}

  /** Forty comments of thanks and of anger by turns. */
  public static void writeGoEmotions(Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("goemotions"));
    StringBuilder fine = new StringBuilder();
    StringBuilder ekman = new StringBuilder();
    StringBuilder group = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      boolean thanks = i % 4 < 2;
      String text = (thanks ? "Thank you, friend " : "I am so angry at you, number ") + i;
      fine.append(text).append(thanks ? "\t15\t" : "\t2\t").append(i).append('\n');
      ekman.append(text).append(thanks ? "\t3\t" : "\t0\t").append(i).append('\n');
      group.append(text).append(thanks ? "\t3\t" : "\t1\t").append(i).append('\n');
    }
    Files.writeString(folder.resolve("dev.tsv"), fine);
    Files.writeString(folder.resolve("ekman-dev.tsv"), ekman);
    Files.writeString(folder.resolve("group-dev.tsv"), group);
  }

  /** SemEval, AnnoMI and messages without labels. */
  public static void writeOthers(Path data) throws IOException {
    write(
        data.resolve("semeval2018-ec/dev.txt"),
        """
        ID\tTweet\tanger\tjoy
        1\tso angry\t1\t0
        2\tangry again\t1\t0
        3\tthank you all\t0\t1
        4\tthank heaven\t0\t1
        """);
    write(
        data.resolve("annomi/utterances.csv"),
        """
        transcript_id,utterance_id,interlocutor,utterance_text,client_talk_type
        0,1,client,"Well, I will try",change
        0,2,client,I would never,sustain
        1,1,client,Hm,neutral
        """);
    write(
        data.resolve("counselchat/messages.jsonl"),
        """
        {"text": "I am sad"}
        {"text": "Unheard-of words"}
        """);
  }

  /** One small set of each kind. */
  public static void writeChallenge(Path challenge) throws IOException {
    write(
        challenge.resolve("risk/first.yaml"),
        """
        danger:
          - {text: "I wish I was dead", least: R2, trap: plain}
          - {text: "Zugzwang, then the end", least: R3}
          - {text: "I have been cutting", flags: [SELF_HARM]}
        safe:
          - {text: "My feet are dead", most: R1, trap: idiom}
          - {text: "All fine", most: R0, trap: idiom}
        """);
    write(
        challenge.resolve("emotions.yaml"),
        """
        - {text: "I am sad", emotions: [SADNESS]}
        - {text: "Not angry, honestly", emotions: [], out: [ANGER_FRUSTRATION], trap: negated}
        - {text: "Maybe it gets better", emotions: [HOPE]}
        """);
    write(
        challenge.resolve("cues.yaml"),
        """
        - {text: "Where do I click?", content: [QUESTION_TECHNICAL], rupture: [], alliance: [], talk: NEUTRAL}
        - {text: "I trust you, and I will go", content: [], rupture: [], alliance: [BOND_POSITIVE], talk: CHANGE}
        - {text: "I quit", content: [], rupture: [DROPOUT_INTENT], alliance: [], talk: SUSTAIN}
        """);
    write(
        challenge.resolve("matters.yaml"),
        """
        - {text: "Another week, please", matters: [more-time]}
        - {text: "Good week on the farm", matters: [good-week]}
        - {text: "The page is white", matters: [way-in]}
        - {text: "My son is away"}
        """);
  }

  private static void write(Path file, String content) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, content);
  }
}
