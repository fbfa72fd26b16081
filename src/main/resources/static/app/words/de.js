// Deutsch: die Seite selbst. Wie eine Lesart oder ein Entwurf heißt, steht in de-labels.js.
import labels from './de-labels.js';

const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;

export default {
  language: 'de',
  locale: 'de-DE',
  ...labels,

  welcome: {
    lead: 'Was Ihre Patientinnen und Patienten schreiben, und Zeit, gut zu antworten.',
    kept: 'Wenn Sie die Seite schließen oder neu laden, sind Sie abgemeldet. Nichts über Ihre Patientinnen und Patienten bleibt in diesem Browser.',
    name: 'Name', password: 'Passwort', submit: 'Anmelden', other: 'Als jemand anderes anmelden',
    missing: 'Bitte geben Sie Namen und Passwort an.',
    wrong: 'Name und Passwort passen nicht zusammen. Bitte versuchen Sie es noch einmal.',
    again: 'Bitte melden Sie sich neu an', ended: 'Ihre Sitzung ist zu Ende. Was Sie geschrieben haben, ist noch da.',
    waiting: 'Ihre Plattform meldet Sie an …',
    refused: 'Ihre Plattform hat Sie nicht angemeldet. Bitte gehen Sie dorthin zurück und öffnen Sie den Posteingang neu.',
    retry: 'Noch einmal versuchen',
  },

  leave: 'Hier ist etwas noch nicht gespeichert. Trotzdem verlassen?',

  bar: { inbox: 'Posteingang', skip: 'Zur Nachricht springen', keys: 'Tasten und Einstellungen', settings: 'Einstellungen', out: 'Abmelden', console: 'Supervision', admin: 'Verwaltung', queue: 'Liste', message: 'Nachricht' },

  queue: {
    title: 'Nachrichten', show: 'Anzeigen', search: 'Nach Name oder Nummer suchen', list: 'Nachrichten, die dringendste zuerst',
    toAnswer: (n, risk, more) => `${n}${more ? '+' : ''} zu beantworten${risk ? `, ${risk} mit Risiko` : ''}`,
    messages: (n) => count(n, 'Nachricht', 'Nachrichten'), found: (n) => `${n} gefunden`,
    stale: (why) => `Nicht auf dem neuesten Stand. ${why}`,
    none: 'Hier ist nichts.', allDone: 'Alles beantwortet.', byThemselves: 'Neue Nachrichten erscheinen hier von selbst.',
    choose: 'Wählen Sie eine Nachricht, um zu beginnen.', nothing: 'Nichts wartet auf Sie.', top: 'Die dringendste steht oben in der Liste.',
    arrives: 'Wenn jemand schreibt, erscheint die Nachricht hier von selbst.',
    filters: [
      ['', 'Zu beantworten'], ['PENDING', 'Wartend'], ['CLAIMED', 'In Arbeit'], ['APPROVED', 'Freigegeben'],
      ['DECLINED', 'Ohne Antwort beendet'], ['ESCALATED', 'Weitergegeben'], ['CLOSED', 'Beendet'],
    ],
    withSomeone: (name) => `bei ${name}`, putOff: 'verschoben', second: 'braucht eine zweite Person',
  },

  live: {
    offline: 'Sie sind offline. Lesen und Schreiben geht weiter; gesendet und gespeichert wird erst, wenn die Verbindung zurück ist.',
    lost: 'Die Verbindung zu Attune ist unterbrochen. Attune versucht es weiter; was Sie schreiben, bleibt hier.',
    back: 'Die Verbindung ist zurück.',
    opened: (n) => `${count(n, 'neue Nachricht', 'neue Nachrichten')} in der Liste.`,
    notice: 'Eine neue Nachricht wartet.',
  },

  review: {
    moment: 'Einen Moment …', unavailable: 'Gerade nicht zu haben', retry: 'Noch einmal versuchen', back: '‹ Nachrichten',
    claim: 'Übernehmen', release: 'Zurücklegen', snooze: 'Später …', reassign: 'Übergeben …', claimAgain: 'Wieder übernehmen',
    lapsed: 'Ihre Zeit für diese Nachricht ist abgelaufen; jemand anderes könnte sie jetzt übernehmen. Von Ihrem Text ist nichts verloren.',
    readOnly: 'Sie können mitlesen, ein Risiko quittieren und die Nachricht übergeben. Die Supervision beantwortet, was an sie weitergegeben wird.',
    escalatedBecause: (why) => `An die Supervision weitergegeben: ${why}`,
    with: (name) => `bei ${name}`, wrote: (name) => `${name} schreibt`,
    colleague: (name) => `${name} arbeitet gerade an dieser Nachricht. Sie können mitlesen; sprechen Sie sich ab, bevor Sie antworten.`,
    changed: (name) => `${name} hat hier gerade etwas geändert. Sie sehen den neuesten Stand, und Ihr Text ist noch da.`,
    wroteAgain: (name, n) => `${name} hat seitdem wieder geschrieben: ${count(n, 'neuere Nachricht', 'neuere Nachrichten')}. Lesen Sie weiter, bevor Sie dies senden.`,
    stale: 'Die Entwürfe sind überholt: Das Gespräch ging weiter. Bitte sehen Sie sich alles noch einmal an.',
    snoozed: (when) => `Verschoben bis ${when}.`,
    second: 'Eine Antwort ist vorgeschlagen und wartet auf eine zweite Person. Wer sie bestätigt, muss sie zuerst lesen.',
    readThem: 'Zeigen',
  },

  message: { margin: 'Ein Strich am Rand steht für einen ganzen Satz.', marked: 'Markiert:', passages: 'Markierte Stellen', showIt: 'In der Nachricht zeigen' },

  thread: {
    first: 'Dies ist die erste Nachricht des Gesprächs.',
    before: (n) => `Davor: ${count(n, 'Nachricht', 'Nachrichten')}`, after: (n) => `Seitdem: ${count(n, 'Nachricht', 'Nachrichten')}`,
    yours: 'Sie oder jemand aus dem Team',
    facts: 'Wie diese Nachricht zu den früheren steht', shorter: (words, usual) => `Viel kürzer als sonst: ${count(words, 'Wort', 'Wörter')}, meist sind es etwa ${usual}.`,
    unanswered: 'Früher gefragt und bisher ohne Antwort:', notTakenUp: 'Von Ihnen gefragt und hier nicht aufgegriffen:', returning: 'Kommt zurück auf:',
    repeated: (what) => `Nicht zum ersten Mal: ${what}.`, mood: { FALLING: 'Über die letzten Nachrichten mag die Stimmung gesunken sein.', RISING: 'Über die letzten Nachrichten mag sich die Stimmung gehoben haben.' },
  },

  reading: {
    title: 'Was Attune aufgefallen ist',
    unread: 'Attune konnte diese Nachricht nicht lesen; nichts ist ausgeschlossen, auch kein Risiko. Bitte lesen Sie sie mit frischem Blick.',
    caution: 'Hinweise zum Abgleich mit Ihrer eigenen Lesart, keine Befunde. Über Gefühle in Texten sind auch sorgfältige Leser oft verschiedener Meinung.',
    noFeelings: 'Ihr Dienst hat das Lesen von Gefühlen abgeschaltet. Nach Risiken wird weiter gesucht.',
    rows: { feelings: 'Klingt nach', content: 'Spricht an', between: 'Zwischen Ihnen', direction: 'Richtung', risk: 'Risiko', reply: 'Antwort' },
    noReply: 'Vielleicht nicht nötig',
    less: (what) => `weniger ${what}`, more: (what) => `mehr ${what}`,
    feeling: (what) => `Gefühl: ${what}`, strain: (what) => `Spannung: ${what}`,
    mayLess: (what) => `Vielleicht weniger ${what}`, mayMore: (what) => `Vielleicht mehr ${what}`,
    riskCue: 'Risiko: Diese Worte muss sich jemand ansehen', rule: (rule) => `gefunden von Regel ${rule}`,
    talk: (what, sure) => `${what} (${sure})`,
  },

  risk: {
    now: 'Das muss sich jetzt ein Mensch ansehen', speaks: 'Diese Nachricht spricht von einem Risiko',
    points: 'Attune weist nur hin; Sie urteilen.', words: 'Die Worte, die darauf hinweisen',
    protocol: 'Das Vorgehen Ihrer Einrichtung', noProtocol: 'Bitte folgen Sie dem Krisenplan Ihrer Einrichtung.', numbers: 'Krisennummern',
    waiting: 'Noch nicht quittiert', acknowledge: 'Quittieren …',
    first: 'Zuerst: Kümmern Sie sich um das Risiko', what: 'Was haben Sie getan?', choose: 'Wählen Sie, was am besten passt',
    note: (name) => `Eine kurze Notiz für die Akte von ${name}`,
    submit: 'In meinem Namen quittieren', chooseFirst: 'Bitte wählen Sie, was Sie getan haben.',
    noteFirst: 'Bitte notieren Sie kurz, was gesagt oder getan wurde, und wann.',
    not: 'Das Risiko wurde hier nicht quittiert.', done: 'Risiko quittiert', by: (name) => ` von ${name}`, byYou: ' von Ihnen',
  },

  drafts: {
    title: 'Entwürfe', show: (n) => `${count(n, 'Entwurf', 'Entwürfe')} zeigen`, hide: 'Entwürfe ausblenden',
    first: 'Lassen Sie zuerst die Nachricht wirken, und was Sie selbst sagen würden.',
    soon: (n, seconds) => `${count(n, 'Entwurf', 'Entwürfe')} in ${seconds} s`, ready: (n) => `${count(n, 'Entwurf kann', 'Entwürfe können')} jetzt gezeigt werden.`,
    notNeeded: 'Diese Nachricht braucht vielleicht keine Antwort, darum gibt es keine Entwürfe. Schreiben können Sie trotzdem.',
    draft: (n) => `Entwurf ${n}`, also: (what) => `Außerdem: ${what}`, answers: 'Antwortet auf', use: 'Diesen Entwurf nehmen',
    words: (n) => count(n, 'Wort', 'Wörter'), passed: (n) => `Alle ${n} Prüfungen bestanden`, otherPassed: (n) => `${n} weitere Prüfungen bestanden`,
    llm: 'Von einem Sprachmodell geschrieben', template: 'Aus einer Antwortvorlage', key: (key) => `Taste ${key}`,
  },

  editor: {
    title: (name) => `Ihre Antwort an ${name}`, hint: 'Wird genau so gesendet, wie es hier steht, und erst nach Ihrer Freigabe.',
    locked: 'Schreiben können Sie, sobald das Risiko oben quittiert ist. Weitergeben geht jederzeit.',
    over: (state) => `${state}. Der Text kann nicht mehr geändert werden.`,
    approve: 'Freigeben …', decline: 'Ohne Antwort beenden …', escalate: 'Weitergeben …',
    empty: 'Hier steht noch nichts zum Senden.', restore: 'Meinen Text zurückholen',
    words: (n) => count(n, 'Wort', 'Wörter'), long: 'länger als die meisten hilfreichen Antworten', begin: 'Hilfreiche Antworten haben oft 40 bis 120 Wörter.',
    saved: 'Gespeichert', unsaved: 'Noch nicht gespeichert', saving: 'Wird gespeichert …', offline: 'Noch nicht gespeichert: keine Verbindung. Attune versucht es weiter.',
    conflict: 'Nicht gespeichert: Der Text wurde anderswo geändert.', stopped: 'Nicht gespeichert.', saveAgain: 'Noch einmal speichern',
    twoTexts: 'Ein anderes Fenster oder jemand aus dem Team hat für diese Antwort einen anderen Text gespeichert. Welcher soll bleiben?',
    mine: 'Meinen Text hier behalten', theirs: 'Den anderen Text nehmen',
    compare: 'Mit dem Entwurf vergleichen', compareHide: 'Vergleich ausblenden', added: 'hinzugefügt', removed: 'entfernt',
    compareTitle: 'Was Sie geändert haben',
  },

  checks: {
    title: 'Prüfung Ihres Textes', checking: 'Wird geprüft …', none: 'Geprüft wird, während Sie schreiben.',
    good: (n) => `Alle ${n} Prüfungen bestanden`, look: (n) => `${n} mit Hinweis`, blocked: (n) => `${n} nicht zu senden`,
    unavailable: 'Die Prüfung ist nicht zu erreichen; bei der Freigabe läuft sie noch einmal.',
  },

  second: {
    title: (who, name) => `${who} schlägt diese Antwort an ${name} vor`, yours: 'Ihre Antwort wartet auf eine zweite Person',
    overrode: (rules) => `Aufgehoben: ${rules}.`, changed: 'Was am Entwurf geändert wurde',
    read: 'Lesen Sie zuerst, was geschrieben wurde. Nur genau dieser Text kann bestätigt werden; soll er anders werden, geben Sie ihn zurück.',
    wait: 'Die Supervision liest und bestätigt sie oder gibt sie Ihnen zurück. Bis dahin wird nichts gesendet.',
    others: 'Die Supervision muss sie bestätigen.',
    confirm: 'Bestätigen …', back: 'Zurückgeben', withdraw: 'Zurücknehmen', go: 'Bestätigen und senden',
  },

  check: {
    label: 'Testfall', caught: 'Sie haben den Fehler bemerkt', missed: 'Der Fehler ging durch',
    invented: 'Diese Nachricht hat niemand geschrieben; sie wurde erfunden, um zu sehen, ob Fehler in Entwürfen auffallen. Es wurde nichts gesendet.',
    flaw: 'Was an den Entwürfen falsch war:',
    flaws: {
      WRONG_PATIENT_DETAIL: 'eine Einzelheit aus einem anderen Leben', MISSED_RISK: 'eine Gefahr wurde übergangen',
      CONTROLLING_WORDING: 'Worte, die drängen statt einzuladen', INVENTED_APPOINTMENT: 'ein Termin, den es nicht gibt',
    },
    note: 'Zwei von drei eingebauten Fehlern übersahen Ärztinnen und Ärzte in einer Studie (Biro 2025). Es zählen nur die Zahlen aus vielen Fällen, nicht dieser eine.',
    next: 'Weiter zur nächsten Nachricht', said: 'Das war ein Testfall. Es wurde nichts gesendet.',
  },

  voice: {
    title: 'Ihre Schreibweise', learns: 'Entwürfe nähern sich Ihrer Schreibweise, gelernt nur aus Ihren eigenen freigegebenen Antworten.',
    off: 'Ihr Dienst lässt Attune nicht aus Entscheidungen lernen.', forgotten: (when) => `Vergessen ist alles vor: ${when}.`,
    forget: 'Vergessen, was aus meinen Entscheidungen gelernt wurde',
  },

  history: { title: 'Was bisher geschah', did: (who, what) => `${who}: ${what}`, times: (n) => ` (${n}-mal)` },

  dialog: {
    back: 'Zurück', close: 'Schließen', record: 'Das kommt in die Aufzeichnung. Bitte keine Namen und nichts, was die Person geschrieben hat.',
    needed: 'Bitte schreiben Sie zuerst ein paar Worte.',
    send: 'Diese Antwort senden?', to: 'An', length: 'Länge', exactly: 'Genau das kommt an, in Ihrem Namen:', reply: 'Die Antwort',
    keepEditing: 'Weiter bearbeiten', go: 'Freigeben und senden',
    asDrafted: 'Dies ist ein Entwurf, wie Attune ihn schrieb. Klingt er nach Ihnen, und nach einer Antwort an diesen Menschen?',
    changed: (n) => `Aus einem Entwurf, mit ${count(n, 'von Ihnen geänderten Wort', 'von Ihnen geänderten Wörtern')}.`,
    haste: (seconds, needed) => `Diese Nachricht war ${count(seconds, 'Sekunde', 'Sekunden')} zu sehen; sie zu lesen dauert etwa ${needed}. Sehen Sie noch einmal hin, wenn nötig.`,
    decline: 'Ohne Antwort beenden?', declineWho: (name) => `${name} bekommt von hier keine Antwort auf diese Nachricht.`,
    declineWhy: 'Warum braucht es keine Antwort?', declineGo: 'Ohne Antwort beenden', code: 'Grund', words: 'In wenigen Worten',
    escalate: 'An die Supervision weitergeben?',
    escalateWho: (name) => `Die Nachricht von ${name} geht an Ihre Einrichtung, die benachrichtigt wird. An die Person selbst geht nichts.`,
    escalateWhy: 'Was sollte Ihre Kollegin oder Ihr Kollege wissen?', escalateGo: 'Weitergeben',
    escalateHints: ['Risiko: bitte übernehmen', 'Außerhalb meiner Kompetenz', 'Ich brauche eine zweite Meinung'],
    snooze: 'Verschieben?', snoozeWho: (name) => `Die Nachricht von ${name} kommt dann wieder nach oben.`,
    snoozeUntil: 'Bis', snoozeGo: 'Verschieben', snoozeWhy: 'Warum später?',
    snoozeHints: ['Ich möchte erst die Supervision fragen', 'Wir sprechen uns vorher', 'Dafür brauche ich eine ruhige Stunde'],
    reassign: 'An jemanden im Team übergeben?', reassignWho: (name) => `Die Nachricht von ${name} kommt in die andere Liste, mit dem bisherigen Text.`,
    reassignTo: 'An', reassignWhy: 'Warum?', reassignGo: 'Übergeben', reassignHints: ['Ich bin nicht da', 'Dort kennt man sich schon', 'Mein Tag ist voll'],
    noColleague: 'Hier ist sonst niemand, an den Sie übergeben könnten.',
    soon: ['In drei Stunden', 'Morgen um neun', 'Montag um neun'],
    override: 'Die Prüfung bittet um einen zweiten Blick', overrideNote: 'Noch wurde nichts gesendet. Sie kennen den Menschen, die Prüfung nicht.',
    overrideWhy: 'Warum ist es trotzdem richtig, das zu senden?', overrideGo: 'Mit diesem Grund senden', toText: 'Zurück zum Text',
    blocked: 'So kann diese Antwort nicht gesendet werden', blockedNote: 'Es wurde nichts gesendet. Bitte ändern Sie:', noDetail: 'Die Prüfung nannte nichts Genaueres.',
  },

  undo: {
    leaves: (seconds) => `Sie geht in ${seconds} s hinaus.`, button: 'Zurücknehmen', done: (name) => `Die Antwort an ${name} ist zurückgenommen. Es wurde nichts gesendet; Ihr Text ist noch da.`,
    late: 'Zu spät: Die Antwort ist schon hinaus.',
  },

  keys: {
    title: 'Tasten und Einstellungen', on: 'Einzelne Tasten sind eingeschaltet', rest: 'Sie ruhen, während Sie tippen, und außerhalb des Posteingangs. Attune sendet nie von selbst: Jede Antwort geht erst nach Ihrer Freigabe hinaus.',
    change: 'Ändern', press: 'Drücken Sie eine Taste …', changeFor: (what, key) => `Die Taste für „${what}“ ändern, jetzt ${key}`,
    taken: (key, what) => `${key} steht schon für „${what}“.`, unfit: 'Bitte wählen Sie einen Buchstaben, eine Ziffer oder ein Zeichen.', reset: 'Zurück zu den üblichen Tasten',
    notify: 'Über neue Nachrichten Bescheid geben, während ich in einem anderen Fenster bin', notifyHow: 'Der Hinweis sagt, dass eine Nachricht wartet, nie von wem oder was darin steht.',
    actions: {
      next: 'nächste Nachricht der Liste', previous: 'vorige Nachricht der Liste', drafts: 'Entwürfe zeigen oder ausblenden',
      draft1: 'Entwurf 1 nehmen', draft2: 'Entwurf 2 nehmen', draft3: 'Entwurf 3 nehmen', write: 'Antwort schreiben', approve: 'freigeben: noch einmal ansehen, dann senden',
      decline: 'ohne Antwort beenden', escalate: 'weitergeben', snooze: 'verschieben', reassign: 'übergeben', undo: 'die letzte Freigabe zurücknehmen',
      queue: 'zurück zur Liste', search: 'in der Liste suchen', help: 'diese Hilfe',
    },
    fixed: [['Enter', 'Nachricht öffnen; bestätigen'], ['Esc', 'Fenster oder Textfeld verlassen']],
  },

  time: {
    now: 'gerade eben', moment: 'einem Moment', minutes: (n) => `${n}\u00a0min`, hours: (n) => `${n}\u00a0h`, days: (n) => `${n}\u00a0Tagen`,
    waiting: (d) => `wartet seit ${d}`, overdue: (d) => `überfällig seit ${d}`, due: (d) => `fällig in ${d}`,
  },

  said: {
    approve: (name) => `Ihre Antwort an ${name} ist freigegeben.`,
    proposed: (name) => `Ihre Antwort an ${name} wartet darauf, dass eine zweite Person sie bestätigt.`,
    decline: (name) => `Die Nachricht von ${name} ist ohne Antwort beendet.`,
    escalate: (name) => `Die Nachricht von ${name} ist weitergegeben. Ihre Einrichtung weiß Bescheid.`,
    claim: (name) => `Sie haben die Nachricht von ${name} übernommen.`,
    release: (name) => `Die Nachricht von ${name} liegt wieder in der Liste.`,
    snooze: (name) => `Die Nachricht von ${name} ist verschoben.`,
    reassign: (name) => `Die Nachricht von ${name} ist übergeben.`,
    undo: (name) => `Die Antwort an ${name} ist zurückgenommen.`,
    'acknowledge-risk': (name) => `Das Risiko bei ${name} ist in Ihrem Namen quittiert. Sie können jetzt schreiben.`,
    next: (name) => `Als Nächstes: ${name}.`, nothingElse: 'Sonst wartet nichts.', onItsWay: 'Sie ist unterwegs.',
  },

  faults: {
    MISSING: () => 'Das fehlt noch.', UNKNOWN_FIELD: () => 'Nicht angenommen: Diese Einstellung kennt Attune nicht.', WRONG_VALUE: () => 'Nicht angenommen: Damit kann Attune nichts anfangen.',
    OUT_OF_RANGE: (least, most) => `Bitte eine ganze Zahl von ${least} bis ${most} angeben.`, TOO_LONG: (least, most) => `Das ist zu lang: höchstens ${most} Zeichen.`,
    TOO_MANY: (least, most) => `Das sind zu viele: höchstens ${most}.`, INCOMPLETE: () => 'Jeder Eintrag braucht alle seine Teile.', TOO_EARLY: () => 'Das muss später sein als die Zeit davor.',
    NOT_A_RANGE: (least, most) => `Der Anfang muss vor dem Ende liegen, höchstens ${most} Tage davor.`,
    NOT_AN_ORIGIN: () => 'Darunter ist etwas, das kein Origin ist: nur Schema, Name und Port, etwa https://platform.example.', NOT_A_URL: () => 'Das ist keine ganze Adresse, wie etwa https://platform.example/attune.',
    NOT_HTTPS: () => 'Nicht angenommen: Es muss mit https beginnen.', NOT_PUBLIC: () => 'Nicht angenommen: Es zeigt auf eine private oder besondere Adresse.',
    other: (reason) => `Nicht angenommen: ${reason}.`.replace(/\.\.$/, '.'),
  },

  sorry: {
    unreachable: 'Gerade gibt es keine Verbindung zu Attune. Ihr Text ist noch hier.',
    page: 'Auf dieser Seite ging etwas schief. Ihr Text ist noch hier; bitte versuchen Sie es noch einmal.',
    stale: 'Hier hat sich etwas geändert, während Sie daran saßen. Sie sehen jetzt den neuesten Stand, Ihr Text ist noch da. Bitte sehen Sie noch einmal hin.',
    forbidden: 'Diese Nachricht gehört jemand anderem im Team und lässt sich hier nicht öffnen.',
    gone: 'Diese Nachricht ist nicht mehr hier.', passedOn: 'Diese Nachricht liegt jetzt bei jemand anderem; hier lässt sich nichts mehr speichern. Kopieren Sie, was Sie noch brauchen.', fast: 'Das war etwas schnell für den Server. Bitte warten Sie einen Moment.',
    server: 'Attune hat gerade selbst Schwierigkeiten. Hier ging nichts verloren; bitte versuchen Sie es gleich noch einmal.',
    cannotTell: 'Die Verbindung brach ab, darum ist noch offen, ob es geklappt hat. Zweimal gesendet wird es nie.', look: 'Noch einmal nachsehen',
    notSent: 'Die Verbindung brach ab, und es wurde nichts gesendet. Ihr Text ist noch da; bitte versuchen Sie es noch einmal.',
    codes: {
      NOT_CLAIMED_BY_YOU: 'Jemand aus dem Team arbeitet an dieser Nachricht. Ihr Text bleibt hier; sprechen Sie ab, wer antwortet.',
      CLAIMED_BY_ANOTHER: 'Jemand aus dem Team arbeitet an dieser Nachricht. Ihr Text bleibt hier; sprechen Sie ab, wer antwortet.',
      ALREADY_DECIDED: 'Über diese Nachricht ist schon entschieden, vielleicht in einem anderen Fenster. Nichts wurde zweimal gesendet.',
      RISK_NOT_ACKNOWLEDGED: 'Bitte sagen Sie zuerst, was Sie wegen des Risikos getan haben. Ihr Text ist noch da.',
      GUARDRAIL_BLOCKED: 'Die Antwort hat die Prüfung nicht bestanden. Es wurde nichts gesendet.',
      STALE_DRAFT: 'Das Gespräch ging weiter, seit dieser Entwurf entstand. Bitte lesen Sie ihn noch einmal, dann geben Sie ihn frei.',
      AWAITING_SECOND: 'Eine Antwort ist schon vorgeschlagen und wartet auf eine zweite Person.',
      SECOND_MUST_DIFFER: 'Jemand anderes muss diese Antwort bestätigen, nicht wer sie vorgeschlagen hat.',
      UNDO_WINDOW_OVER: 'Zu spät: Die Antwort ist schon hinaus.',
      SNOOZE_OUT_OF_RANGE: 'Bis dahin lässt es sich nicht verschieben. Bitte wählen Sie eine andere Zeit.',
    },
  },
};
