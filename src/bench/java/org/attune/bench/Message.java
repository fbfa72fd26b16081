package org.attune.bench;

/** Invented messages of patients, each about as many tokens long as its name says. */
public enum Message {
  TOKENS_20(
      "I did the breathing exercise again today, but I was still so anxious on the bus that I got"
          + " off early."),
  TOKENS_65(
      "Hello, sorry for the late answer, it has been a rough week. My sister came to stay with us"
          + " and I could not find a quiet hour for the worksheet. When I finally sat down I felt"
          + " so tired and useless that I just stared at it. I keep thinking that everyone else"
          + " manages this and only I don't."),
  TOKENS_120(
      "Thank you for your message on Monday, it really helped me to hear that slipping back is part"
          + " of it. I tried the thought record twice. The first time it went well: my boss asked"
          + " me to come to his office, I was sure that he would shout at me, and in the end he"
          + " only wanted to know about the holidays. The second time I could not do it at all. My"
          + " husband and I had a fight about money, he said that I never listen, and I lay awake"
          + " until four and felt hopeless. I don't want to give up, but I'm not sure that the"
          + " exercises are enough. Should I go on with the next module?");

  private final String text;

  Message(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
