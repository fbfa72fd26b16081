// Deutsch: was Veränderungen bedeuten und was man tun kann, und was jeder Schritt der Prüfung sagt.
const entries = (n) => `${n} ${n === 1 ? 'Eintrag' : 'Einträgen'}`;

export const measures = {
  USED: {
    up: 'nutzt Entwürfe häufiger', down: 'nutzt Entwürfe seltener',
    means: 'Der Anteil der Antworten aus Entwürfen hat sich verschoben. Mehr ist nicht besser: Es zählt, ob Antworten zum Menschen passen.',
    may: 'Ziehen Sie eine Stichprobe und vergleichen Sie Antworten mit und ohne Entwurf. Passen Entwürfe weniger, fragen Sie, welche; werden sie mehr genutzt, sehen Sie auch auf die Lesezeiten.',
  },
  UNEDITED: {
    up: 'sendet Entwürfe häufiger unverändert', down: 'sendet Entwürfe seltener unverändert',
    means: 'Der Anteil der genutzten Entwürfe, die ohne ein geändertes Zeichen hinausgingen, hat sich verschoben. Unverändert kann gut sein; ungelesen nicht.',
    may: 'Sehen Sie die Lesezeiten derselben Wochen an und kodieren Sie dann einige. Sprechen Sie darüber, wie ein Entwurf zum eigenen wird.',
  },
  TOO_FAST: {
    up: 'gibt häufiger schneller frei, als man lesen kann', down: 'gibt seltener schneller frei, als man lesen kann',
    means: 'Mehr oder weniger Freigaben kamen, bevor jemand, der schnell liest, Nachricht und Entwurf gelesen haben kann. Gemessen wird der Bildschirm, nicht der Kopf: Wer anderswo las, zählt auch als schnell.',
    may: 'Fragen Sie zuerst nach der Arbeitslast. Eine längere Frist bis zu den Entwürfen oder weniger Nachrichten am Tag helfen oft mehr als eine Ermahnung.',
  },
  EDIT_SHARE: {
    up: 'ändert Entwürfe mehr als zuvor', down: 'ändert Entwürfe weniger als zuvor',
    means: 'Der übliche Anteil eines Entwurfs, der umgeschrieben wird, hat sich verschoben.',
    may: 'Ist er gewachsen, sehen Sie, was umgeschrieben wird: Vielleicht brauchen es die Vorlagen. Ist er gesunken, sehen Sie die Lesezeiten daneben an.',
  },
  READING_SECONDS_PER_WORD: {
    up: 'braucht mehr Zeit je Wort', down: 'braucht weniger Zeit je Wort',
    means: 'Die Zeit vom ersten Blick bis zur Freigabe, je Wort, hat sich verschoben. Lange Zeiten sagen wenig, denn man geht auch weg; kurze sagen mehr.',
    may: 'Ist sie gesunken, kodieren Sie einige aus diesen Wochen. Ist sie gestiegen, fragen Sie, ob etwas im Weg steht.',
  },
  DECISION_SECONDS: {
    up: 'entscheidet später nach dem Eingang', down: 'entscheidet früher nach dem Eingang',
    means: 'Die Zeit vom Eingang bis zur Entscheidung hat sich verschoben. Sie hängt von Arbeitstagen ab und davon, wie viel eingeht.',
    may: 'Sehen Sie die Liste nach Therapeutin oder Therapeut an. Verteilen Sie um, bevor Sie um Eile bitten.',
  },
};

export const check = {
  holds: 'Dieser Teil des Verzeichnisses stimmt',
  failed: 'Dieses Verzeichnis stimmt nicht. Bitte bewahren Sie diese Seite auf und sagen Sie es dem Betrieb.',
  almost: 'Die Prüfsummen stimmen, aber dieser Browser kann die Unterschrift nicht prüfen',
  steps: {
    signature: {
      pass: () => 'Der Kopf ist mit dem Schlüssel unterschrieben, den er nennt (Ed25519).',
      fail: () => 'Die Unterschrift passt nicht zum Kopf: Was der Server gab, wurde so nicht unterschrieben oder unterwegs geändert.',
      unknown: () => 'Dieser Browser kennt Ed25519 nicht (Chromium ab Version 137), darum blieb die Unterschrift ungeprüft. "./attune ledger verify" kann es.',
    },
    key: {
      pass: () => 'Es ist der Schlüssel, den dieser Browser schon kannte.',
      fail: () => 'Es ist ein anderer Schlüssel als der bekannte. Mehrere Instanzen können je einen haben; sonst unterschreibt jemand anderes.',
      first: () => 'Dieser Browser sieht den Schlüssel zum ersten Mal: Vergleichen Sie seine Kennung mit der, die bei der Einrichtung notiert wurde.',
    },
    growth: {
      pass: (size, from, since) => `Das Verzeichnis mit ${entries(size)} beginnt mit den ${entries(from)}, die hier am ${since} geprüft wurden.`,
      fail: (size, from, since) => `Das Verzeichnis mit ${entries(size)} setzt die ${entries(from)} nicht fort, die hier am ${since} geprüft wurden: Etwas wurde geändert, abgeschnitten oder neu geschrieben.`,
      first: (size) => `Dieser Browser prüft zum ersten Mal, bei ${entries(size)}; vom nächsten Mal an zeigt sich auch, dass davor nichts geändert wurde.`,
    },
  },
  faults: {
    contents: 'der Inhalt ergibt nicht die Prüfsumme',
    missing: 'der Server hat keinen Beweis dafür',
    place: 'der Beweis gilt einem anderen Eintrag oder einer anderen Prüfsumme',
    path: 'der Pfad führt nicht zur unterschriebenen Wurzel',
  },
  allProved: (n) => `Alle ${n} Einträge dieser Seite stehen im unterschriebenen Verzeichnis.`,
  notProved: (n, of) => `${n} von ${of} Einträgen dieser Seite ließen sich nicht beweisen.`,
  faultOf: (seq, what) => `Eintrag ${seq}: ${what}.`,
  hashes: (computed, given) => `berechnet ${computed}, angegeben ${given}`,
};
