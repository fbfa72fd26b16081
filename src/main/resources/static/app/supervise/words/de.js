// Deutsch: die Konsole der Supervision. Bedeutungen stehen in de-meanings.js.
import { check, measures } from './de-meanings.js';

const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;

export default {
  locale: 'de-DE',

  moment: 'Einen Moment …',
  saved: 'Als Datei gespeichert. Bitte bewahren Sie sie dort auf, wo Zahlen über Menschen hingehören.',

  welcome: {
    lead: 'Supervision: wohin man sehen sollte, und was die Zahlen sagen.',
    kept: 'Wer diese Seite schließt oder neu lädt, ist abgemeldet. In diesem Browser bleibt nichts von Patientinnen und Patienten.',
    notForYou: 'Diese Seite ist für die Supervision. Ihr Konto beantwortet Nachrichten; die stehen im Posteingang.',
  },

  bar: { skip: 'Zur Ansicht springen', views: 'Ansichten', lost: 'Die Verbindung zu Attune ist unterbrochen. Was Sie sehen, kann veraltet sein; Attune versucht es weiter.' },
  views: { queue: 'Liste', sample: 'Stichprobe', figures: 'Zahlen', alerts: 'Veränderungen', ledger: 'Verzeichnis' },

  queue: {
    title: 'Wie die Liste steht', asOf: (time) => `Stand ${time}; folgt dem, was geschieht.`, notAll: (n) => `Gezählt sind nur die ${n} dringendsten.`,
    tiles: { out: 'Risiko: Zeit abgelaufen', running: 'Risiko: Zeit läuft', overdue: 'Überfällig', soon: 'Fällig in 4 h', open: 'Offen', held: 'In jemandes Hand', escalated: 'Weitergegeben' },
    risk: 'Risiko noch nicht quittiert', runOut: 'abgelaufen', runs: 'läuft', noRisk: 'Keine Risikonachricht wartet auf Quittung.',
    riskColumns: ['Person', 'Zeit', 'Quittieren bis', 'Therapeut/in', 'Bei'],
    passedTo: (who) => `weitergegeben an ${who}`, supervisor: 'die Supervision', nobody: 'niemandem',
    ages: 'Wie lange sie warten', ageColumns: ['Wartezeit', 'Größe', 'Nachrichten', 'Überfällig', 'Risiko'],
    band: (from, to) => (to === Infinity ? `über ${from / 24} Tage` : to <= 24 ? `${from} bis ${to} h` : `${from / 24} bis ${count(to / 24, 'Tag', 'Tage')}`),
    people: 'Nach Therapeut/in', peopleColumns: ['Therapeut/in', 'Offen', 'Überfällig', 'Risiko', 'In Arbeit', 'Längste'], empty: 'Nichts wartet.',
    held: 'Wer was in der Hand hat', heldColumns: ['Person', 'Bei', 'Bis'], nothingHeld: 'Gerade arbeitet niemand an einer Nachricht.',
    more: (n) => `und ${n} weitere`, toInbox: 'Im Posteingang öffnen',
  },

  sample: {
    title: 'Stichprobe von Entscheidungen', how: 'Zufällig gezogen, umso eher, je mehr es zu sehen gibt: Risiko, übergangene Sperren, Eile. Gleicher Startwert und gleiche Tage geben die gleiche Stichprobe.',
    size: 'Entscheidungen je Person', days: 'Entschieden in', last: (n) => `den letzten ${n} Tagen`, seed: 'Startwert', today: 'das heutige Datum', therapist: 'Therapeut/in', everybody: 'alle',
    draw: 'Ziehen', drawn: (n) => `${count(n, 'Entscheidung', 'Entscheidungen')} gezogen.`, none: 'In dieser Zeit wurde nichts entschieden.',
    progress: (done, n) => `Sie haben ${done} von ${n} kodiert`, seedWas: (seed) => `Startwert: ${seed}`, begin: 'Die erste kodieren', goOn: 'Die nächste kodieren', csv: 'Als CSV speichern',
    caption: 'Gezogene Entscheidungen', columns: ['Entscheidung', 'Was', 'Gezogen wegen', 'Gelesen', 'Text', 'Kodiert'],
    decision: (who, when) => `${who}, ${when}`, byChance: 'Zufall', read: (time, floor) => `${time} (mindestens ${floor})`,
    edited: (share) => (share.startsWith('0') ? 'ein Entwurf, unverändert' : `ein Entwurf, ${share} geändert`), ownWords: (kind) => (kind === 'APPROVED' ? 'eigene Worte' : 'nichts gesendet'),
    coded: (others) => (others ? `von Ihnen und ${others} weiteren` : 'von Ihnen'), uncoded: (others) => (others ? `von ${others} anderen, nicht von Ihnen` : 'noch nicht'),
  },

  kinds: { APPROVED: 'Freigegeben', DECLINED: 'Ohne Antwort beendet', CLOSED: 'Beendet' },
  marks: {
    RISK: 'Risiko', RISK_FACTORS: 'Risikofaktoren', STRAIN: 'Spannung', OVERRIDDEN: 'Sperre übergangen', TOO_FAST: 'Zu schnell', UNOPENED: 'Nie geöffnet',
    UNEDITED: 'Wort für Wort', NOTHING_SENT: 'Nichts gesendet',
  },
  ratings: { PRESENT: 'Vorhanden', PARTLY: 'Teilweise', ABSENT: 'Fehlt', NOT_APPLICABLE: 'Nicht gefragt' },
  codes: {
    INADEQUATE_DETAIL: 'Zu wenig genau', UNADDRESSED_CONTENT: 'Unbeantwortet', UNSUPPORTIVE_TONE: 'Ton', MISSED_CORRESPONDENCE: 'Nachricht verpasst',
    INAPPROPRIATE_SELF_DISCLOSURE: 'Von sich erzählt', UNMANAGED_RISK: 'Risiko nicht versorgt',
  },

  agreement: {
    title: 'Übereinstimmung der Kodierenden', of: (n) => `${count(n, 'Nachricht', 'Nachrichten')} dieser Tage ${n === 1 ? 'wurde' : 'wurden'} von zwei Personen kodiert.`,
    formula: 'Cohens κ = (pₒ − pₑ) / (1 − pₑ): pₒ ist der Anteil, bei dem beide übereinstimmen, pₑ der, den der Zufall ergäbe.',
    means: 'Als grober Anhalt: Über 0,6 meinen beide meist dasselbe; unter 0,4 sprechen Sie über das Merkmal, bevor Sie seine Zahlen lesen. Bei wenigen Paaren schwankt Kappa stark.',
    columns: ['Merkmal', 'Paare', 'Einig', 'Durch Zufall', 'Kappa'], noSpread: 'alle gleich',
  },

  decision: {
    title: 'Eine Entscheidung', back: '‹ Stichprobe', recorded: 'Dass Sie dies lesen, wird aufgezeichnet.', gone: 'Diese Entscheidung lässt sich gerade nicht zeigen.',
    decided: 'Entschieden', why: 'Gezogen wegen', reading: 'Lesezeit', about: 'Wie es dazu kam', edits: 'Änderungen', risk: 'Risiko', changed: (characters, share) => `${characters} Zeichen geändert, ${share} des Textes`,
    unopened: 'Freigegeben oder beendet, ohne hier geöffnet zu werden.', read: (time, words, floor) => `${time} vom ersten Blick bis zur Entscheidung. ${words} Wörter; wer schnell liest, braucht ${floor}.`, tooFast: 'Das ist zu schnell, um alles gelesen zu haben.',
    drafts: 'Gezeigte Entwürfe', noDrafts: 'Es gab keinen Entwurf.', draft: (n) => `Entwurf ${n}`, used: 'genutzt',
    sent: 'Was gesendet wurde', nothing: (name, why) => `An ${name} wurde nichts gesendet: ${why}`, unedited: 'Das ist ein Entwurf, Wort für Wort.', diff: 'Gegenüber dem Entwurf', own: 'Eigene Worte, nicht aus einem Entwurf.',
  },

  coding: {
    title: 'Ihre Kodierung', keys: (n) => `Die Tasten 1 bis ${n} bewerten ein Merkmal und gehen zum nächsten; Tab und Pfeile gehen auch. Lassen Sie aus, was Sie nicht beurteilen können.`,
    second: 'Jemand aus dem Team hat dies auch kodiert. Sie sehen es nach Ihrer eigenen Kodierung, damit beide allein urteilen.',
    codes: 'Unerwünschtes Verhalten', codesHow: 'Kreuzen Sie an, was Sie sehen; die meisten Antworten zeigen nichts davon.', human: (share) => `In ${share} der E-Mails von Therapeutinnen und Therapeuten gesehen.`,
    note: 'Notiz für die Supervision (nicht im Verzeichnis)', save: 'Befund speichern',
    left: (items, codes) => `${items ? `${count(items, 'Merkmal', 'Merkmale')} nicht bewertet` : 'Alle Merkmale bewertet'}${codes ? `, ${codes} angekreuzt` : ''}.`,
    nothing: 'Bitte bewerten Sie mindestens ein Merkmal, oder kreuzen Sie etwas an.', sure: 'Diesen Befund speichern?', summary: (rated, all, codes) => `${rated} von ${all} Merkmalen bewertet; unerwünschtes Verhalten: ${codes || 'keines'} angekreuzt.`,
    final: 'Ein Befund ist endgültig und kommt in Ihrem Namen in das Verzeichnis, ohne die Notiz.', kept: 'Ihr Befund ist gespeichert und verzeichnet.',
    done: 'Befunde', you: 'Sie', notRated: 'nicht bewertet', seen: (what) => `Gesehen: ${what}.`, noCodes: 'Kein unerwünschtes Verhalten gesehen.', alone: 'Sonst hat dies noch niemand kodiert. Doppelte Kodierung zeigt, wie weit man Zahlen trauen kann.',
    toNext: 'Nächste Entscheidung', toList: 'Zurück zur Stichprobe',
  },

  figures: {
    title: 'Zahlen im Verlauf', about: (from, to, n, few, words) => `${from} bis ${to}: ${count(n, 'Entscheidung', 'Entscheidungen')}. Bei weniger als ${few} wird kein Anteil gezeigt. Mindestlesezeit: ${words} Wörter je Minute. Wochen beginnen am Montag (UTC); die letzte läuft noch.`,
    span: 'Zeit', lastWeeks: (n) => `die letzten ${n} Wochen`, therapist: 'Therapeut/in', everybody: 'alle', behaviour: 'Entwürfe, die', anyBehaviour: 'irgendetwas tun', csvWeeks: 'Wochen als CSV', csv: 'Bericht als CSV',
    weekly: 'Woche für Woche', weeklyOf: (what) => `Woche für Woche: ${what}`, overall: 'Über die ganze Zeit', nobody: 'In dieser Zeit wurde nichts entschieden.',
    none: '–', tooFew: 'zu wenige', fewOf: (n, of) => `${n}\u00a0von\u00a0${of}, zu\u00a0wenige`, rateOf: (share, n, of) => `${share} (${n}\u00a0von\u00a0${of})`, fewApplied: (n) => `${n} (zu wenige)`,
    seeTable: 'Dieselben Zahlen als Tabelle: der Knopf nach dieser Überschrift.', asTable: 'Als Tabelle', asChart: 'Als Bild', nothingToDraw: 'Zu wenige Entscheidungen zum Zeichnen; die Tabelle zeigt, was da ist.',
  },

  charts: {
    people: { title: 'Nach Therapeut/in', columns: ['Therapeut/in', 'Entschieden', 'Entwürfe genutzt', 'Geändert (Median)', 'Gelesen (Median)', 'Zu schnell', 'Nie geöffnet', 'Fehler bemerkt', 'Befunde'] },
    used: { title: 'Genutzte Entwürfe', note: 'Antworten aus einem Entwurf, von denen mit Entwürfen; und von den genutzten die unveränderten.', columns: ['Woche', 'Genutzt', 'Wort für Wort'] },
    edits: { title: 'Änderungen', note: 'Geänderte Zeichen als Anteil des längeren Textes, über genutzte Entwürfe.', columns: ['Woche', 'Median', '90. Perzentil', 'Genutzte Entwürfe'] },
    reading: { title: 'Lesezeit und Mindestlesezeit', note: 'Vom ersten Blick bis zur Freigabe, neben dem, was schnelle Leser für dieselben Texte brauchen.', columns: ['Woche', 'Lesezeit, Median', 'Mindestzeit, Median', 'Lesezeit, 90. Perzentil', 'Freigaben mit Blick'] },
    haste: { title: 'Zu schnell oder ungeöffnet', note: 'Freigaben unter der Mindestlesezeit, und Freigaben, die hier nie geöffnet wurden.', columns: ['Woche', 'Zu schnell', 'Nie geöffnet'] },
    checks: { title: 'Gesetzte Fehler', note: 'Erfundene Fälle mit fehlerhaftem Entwurf, für alle, die zugestimmt haben. Zu selten für Anteile je Woche.', columns: ['Woche', 'Bemerkt', 'Übersehen'], beside: (rate, low, high) => `Bemerkt: ${rate}. Ärztinnen und Ärzte bemerkten ${low} bis ${high} jedes gesetzten Fehlers (Biro 2025).` },
    fidelity: { title: 'Merkmale ganz vorhanden', note: 'Über alle Merkmale, nach denen die Nachricht fragte, nach der Woche der Entscheidung. Es sagt, ob Antworten der Anleitung folgen, nicht, ob sie helfen.', columns: ['Woche', 'Vorhanden', 'Befunde'] },
    codes: { title: 'Unerwünschtes Verhalten', note: 'Wie viele Befunde der Woche es zeigen. Gezogen wird, wo es am meisten zu sehen gibt, nicht der Durchschnitt.', week: 'Woche', findings: 'Befunde' },
    behaviours: { title: 'Genutzte Entwürfe nach dem, was sie tun', note: 'Von den Entscheidungen mit einem solchen Entwurf die, die ihn sandten.', columns: ['Verhalten', 'Genutzt', 'Wort für Wort', 'Geändert (Median)', 'Zu schnell'] },
    items: { title: 'Merkmale', note: 'Bewertungen, wo das Merkmal gefragt war.', item: 'Merkmal', applied: 'Gefragt' },
    allcodes: { title: 'Unerwünschtes Verhalten, alle Befunde', note: 'Anteil der Befunde; die Raute ist der Anteil in E-Mails von Therapeutinnen und Therapeuten (UTBS-Studie).', columns: ['Verhalten', 'Gesehen', 'E-Mails von Menschen'] },
  },

  alerts: {
    measures,
    title: 'Veränderungen, die einen Blick wert sind', about: 'Eine Veränderung ist ein Grund, hinzusehen und zu fragen, kein Befund über jemanden. Zufall, andere Patienten oder ein neues Programm können dasselbe bewirken.',
    found: (n) => (n ? `${count(n, 'Veränderung', 'Veränderungen')} zum Ansehen` : 'Nichts hat sich genug verändert, um darauf zu zeigen.'),
    rule: (recent, before, fewest) => `Verglichen werden die letzten ${recent} Tage mit den ${before} Tagen davor. Gezeigt wird eine Veränderung ab ${fewest} Entscheidungen in beiden, wenn sie groß genug ist und selten durch Zufall käme (auf sechs Maße verteilt).`,
    heading: (who, what) => `${who}: ${what}`, from: 'von', to: 'auf', spans: (recent, before) => `(${before} Tage davor, dann die letzten ${recent})`, means: 'Was es sagt', may: 'Was man tun kann',
    test: (name, p) => `${name}, p ${p}`, below: 'unter 0,01', tests: { TWO_PROPORTION_Z: 'z-Test zweier Anteile', MANN_WHITNEY_U: 'Mann-Whitney-U-Test' }, look: 'Eine Stichprobe ziehen',
  },

  ledger: {
    ...check,
    title: 'Verzeichnis', about: 'Wer was wann tat, in einer Ordnung, die niemand unbemerkt ändern kann. Kein Wort von Patienten oder Therapeuten steht hier, nur gesalzene Prüfsummen.',
    older: 'Ältere', newer: 'Neuere', newest: 'Neueste', goTo: 'Zu Eintrag', go: 'Los',
    head: 'Unterschriebener Kopf', size: 'Einträge', entriesMany: (n) => n.toLocaleString('de-DE'), root: 'Wurzel', signed: 'Unterschrieben', key: 'Schlüssel', seen: 'Zuletzt hier geprüft', seenThen: (size, when) => `${count(size, 'Eintrag', 'Einträge')}, ${when}`, neverSeen: 'nie',
    verify: 'In diesem Browser prüfen', what: 'Rechnet hier alle Prüfsummen nach: die Unterschrift des Kopfes, dass das Verzeichnis seit der letzten Prüfung nur gewachsen ist, und dass jeder Eintrag dieser Seite darin steht.',
    page: (from, to) => `Einträge ${from} bis ${to}`, columns: ['Nr.', 'Wann', 'Wer', 'Was', 'Prüfsumme', 'Hier geprüft'], unchecked: 'noch nicht', proved: (n) => `in ${count(n, 'Schritt', 'Schritten')} bewiesen`,
    checking: 'Wird gerechnet …', insecure: 'Diese Seite kam nicht über HTTPS, darum gibt ihr der Browser keine Kryptografie: Nichts wurde geprüft.', broke: 'Die Prüfung kam nicht zu Ende, also ist nichts bewiesen. Bitte versuchen Sie es noch einmal.',
    actions: {
      'message.received': 'Nachricht eingegangen', 'review.opened': 'In die Liste gestellt', 'review.claimed': 'Übernommen', 'review.approved': 'Antwort freigegeben', 'review.read': 'Gelesen', 'review.declined': 'Ohne Antwort beendet',
      'delivery.sent': 'Zugestellt', 'delivery.abandoned': 'Zustellung aufgegeben', 'supervision.finding': 'Befund der Supervision', 'review.risk-acknowledged': 'Risiko quittiert', 'review.escalated': 'Weitergegeben',
    },
  },
};
