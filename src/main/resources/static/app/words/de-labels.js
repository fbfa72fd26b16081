// Deutsch: schlichte, vorsichtige Worte für Lesarten, Entwürfe und Schritte. Nie eine Diagnose, nie eine Zahl.
export default {
  unnamed: (id) => `Person ${id}`, you: 'Sie', attune: 'Attune',

  priorities: { RISK: 'Risiko', UNREAD: 'Von Attune nicht gelesen', ELEVATED: 'Bald ansehen', ROUTINE: '', LOW: 'Keine Eile' },

  states: {
    PENDING: 'Wartet', CLAIMED: 'In Arbeit', APPROVED: 'Antwort freigegeben', DECLINED: 'Ohne Antwort beendet',
    ESCALATED: 'Weitergegeben', CLOSED: 'Beendet',
  },

  kinds: { feelings: 'Gefühle', risk: 'Risiko', content: 'Inhalt', alliance: 'Beziehung' },

  feelings: {
    SADNESS: 'Traurigkeit', HOPELESSNESS: 'Hoffnungslosigkeit', ANXIETY_WORRY: 'Sorge', FEAR_PANIC: 'Angst oder Panik',
    ANGER_FRUSTRATION: 'Ärger', SHAME: 'Scham', GUILT_SELF_BLAME: 'Schuldgefühl', LONELINESS: 'Einsamkeit',
    OVERWHELM: 'Überforderung', EXHAUSTION_NUMBNESS: 'Erschöpfung', CONFUSION: 'Verwirrung',
    AMBIVALENCE: 'gemischte Gefühle', DISAPPOINTMENT: 'Enttäuschung', RELIEF: 'Erleichterung',
    PRIDE_MASTERY: 'Stolz', HOPE: 'Hoffnung', GRATITUDE: 'Dankbarkeit', NEUTRAL_UNCLEAR: 'kein klares Gefühl',
  },

  content: {
    ALLIANCE: 'etwas Persönliches an Sie', OBSERVES_POSITIVE_CONSEQUENCE: 'etwas, das geholfen hat',
    TRIES_ALTERNATIVE_BEHAVIOUR: 'etwas anderes ausprobiert', IDENTIFIES_PATTERN: 'ein Muster bemerkt',
    MALADAPTIVE_REPETITIVE_THINKING: 'kreisende Gedanken', PROBLEM_WITH_TREATMENT_CONTENT: 'Mühe mit dem Programm',
    OBSERVES_NEGATIVE_CONSEQUENCE: 'etwas, das es schlimmer gemacht hat', TREATMENT_AVOIDANCE: 'schiebt das Programm auf',
    OTHER_PROBLEM: 'ein anderes Problem', INSIGHT: 'eine neue Einsicht',
    QUESTION_UNDERSTANDING: 'eine Frage: Stimmt das so?', QUESTION_PROCESS: 'eine Frage zum Ablauf',
    QUESTION_TECHNICAL: 'eine technische Frage', QUESTION_OUT_OF_SCOPE: 'eine Frage für jemand anderen',
    DIFFICULTY_SKILL_SPECIFIC: 'eine Übung fällt schwer', DIFFICULTY_COGNITIVELY_DRAINING: 'es kostet viel Denken',
    DIFFICULTY_EMOTIONALLY_DRAINING: 'es tut weh', DIFFICULTY_CONTEXT: 'das Leben kommt dazwischen',
    DIFFICULTY_FORGETTING: 'vergisst zu üben', DIFFICULTY_TIME: 'keine Zeit dafür', DIFFICULTY_UNFAMILIAR: 'es ist neu und fremd',
    DISTORTION_MENTAL_FILTER: 'sieht vor allem das Schlechte', DISTORTION_JUMPING_TO_CONCLUSIONS: 'ein schneller Schluss',
    DISTORTION_CATASTROPHISING: 'rechnet mit dem Schlimmsten', DISTORTION_SHOULD: 'ein strenges „Ich sollte“', DISTORTION_OVERGENERALISING: 'immer oder nie',
  },

  strains: {
    DENIAL: 'sagt, alles sei gut', MINIMAL_RESPONSE: 'eine sehr kurze Antwort', ABSTRACT_TALK: 'bleibt allgemein',
    AVOIDANT_STORY_TOPIC_SHIFT: 'wechselt das Thema', DEFERENTIAL: 'fügt sich Ihnen',
    CONTENT_AFFECT_SPLIT: 'nimmt Schweres leicht', SELF_CRITICISM_HOPELESSNESS: 'geht hart mit sich um',
    COMPLAINT_THERAPIST: 'unzufrieden mit Ihrer Antwort', REJECTS_INTERVENTION: 'findet, das passe nicht',
    COMPLAINT_ACTIVITIES: 'zweifelt an den Übungen', COMPLAINT_PARAMETERS: 'unzufrieden mit dem Rahmen',
    COMPLAINT_PROGRESS: 'wollte schon weiter sein', DEFENDS_SELF: 'verteidigt sich', CONTROL_PRESSURE: 'drängt auf eine Antwort',
    REPLY_LATE_COMPLAINT: 'hat zu lange gewartet', GENERIC_REPLY_COMPLAINT: 'Ihre Antwort wirkte kopiert', DROPOUT_INTENT: 'denkt ans Aufhören',
  },

  facets: { GOAL: 'Einigkeit über die Ziele', TASK: 'Einigkeit über die Übungen', BOND: 'Vertrauen zwischen Ihnen', USABILITY: 'Leichtigkeit im Gebrauch' },

  riskLevels: {
    R0: 'Nichts bemerkt. Ihre Lesart entscheidet.', R1: 'Es ist von Dingen die Rede, die das Risiko erhöhen können, etwa Hoffnungslosigkeit oder Verlust.',
    R2: 'Das kann der Wunsch sein, tot zu sein oder nicht mehr aufzuwachen.', R3: 'Das können Suizidgedanken sein.',
    R4: 'Das kann von einer Absicht oder einem Plan zu sterben sprechen.', R5: 'Das kann von einem Versuch berichten oder von einem, der gerade vorbereitet wird.',
  },

  flags: {
    SELF_HARM: 'Selbstverletzung', HARM_TO_OTHERS: 'Gefahr für andere', ABUSE_DOMESTIC_VIOLENCE: 'Missbrauch oder Gewalt zu Hause',
    CHILD_SAFEGUARDING: 'ein Kind, das vielleicht nicht sicher ist', PSYCHOSIS_MANIA: 'Anzeichen von Psychose oder Manie',
    MEDICAL_EMERGENCY: 'ein medizinischer Notfall', MEDICATION: 'eine Frage zu Medikamenten: für die verschreibende Person',
  },

  talk: { CHANGE: 'Neigt zur Veränderung', SUSTAIN: 'Neigt dazu, alles zu lassen, wie es ist', NEUTRAL: '' },

  sure: { likely: 'wahrscheinlich', possible: 'möglich', faint: 'schwach' },
  strength: ['', 'leicht', 'deutlich', 'stark'],

  behaviours: {
    VALIDATE: 'sagt, dass die Gefühle verständlich sind', SUMMARISE: 'fasst das Gesagte zusammen', NORMALISE: 'zeigt, dass andere das auch kennen',
    ENCOURAGE: 'ermutigt', GUIDE: 'schlägt einen nächsten Schritt vor', URGE: 'lädt ein, mehr zu erzählen', CLARIFY_FRAMEWORK: 'erklärt, wie es läuft',
    INFORM_MODULE: 'erzählt vom Modul', EMPHASISE_PATIENT_CHOICE: 'lässt die Wahl', TASK_REINFORCE: 'würdigt die geleistete Arbeit',
    TASK_PROMPT: 'kommt auf die Übung', SELF_EFFICACY_SHAPE: 'zeigt auf, was schon gelingt', EMPATHIC_UTTERANCE: 'zeigt Verständnis',
    ALLIANCE_BOLSTER: 'pflegt die Beziehung', PSYCHOEDUCATE: 'erklärt etwas', DEADLINE_FLEX: 'gibt mehr Zeit',
    ADMIN: 'Praktisches', QUESTIONNAIRE_FEEDBACK: 'berichtet vom Fragebogen', ASK_CLARIFYING: 'fragt nach, um besser zu verstehen',
    REFLECTION_SIMPLE: 'spiegelt die Worte', REFLECTION_COMPLEX: 'spiegelt, was darunter liegen mag', AFFIRM: 'würdigt eine Mühe',
    SEEK_COLLABORATION: 'fragt nach der eigenen Sicht', EMOTIONAL_REACTION: 'zeigt Wärme', INTERPRETATION: 'bietet eine Sichtweise an', EXPLORATION: 'erkundet weiter',
  },

  withheld: {
    RISK: 'Diese Nachricht spricht von einem Risiko, darum bietet Attune keinen Entwurf an. Was Sie hier schreiben, soll von Ihnen sein.',
    POLICY: 'Ihre Einrichtung hat Entwürfe für diese Nachricht ausgeschaltet.', GUARDRAIL: 'Kein Entwurf hat die Prüfung bestanden, darum wird keiner gezeigt.',
    LANGUAGE: 'In der Sprache dieser Nachricht kann Attune noch nichts entwerfen.',
    FAILURE: 'Attune konnte diese Nachricht nicht lesen, darum gibt es keine Entwürfe.', OTHER: 'Für diese Nachricht gibt es keine Entwürfe.',
  },

  verdicts: { PASS: 'bestanden', WARN: 'einen Blick wert', BLOCK: 'nicht zu senden' },

  rules: {
    UNRESOLVED_PLACEHOLDER: 'Offener Platzhalter', LENGTH: 'Länge', READABILITY: 'Lesbarkeit', SPECIFICITY: 'Bezug auf die Nachricht', COVERAGE: 'Alles beantwortet',
    EMOTION: 'Gefühle', QUESTIONS: 'Fragen', STEPS: 'Schritte', AUTONOMY: 'Selbstbestimmung', AFFIRMATION: 'Würdigung', REFLECT_FIRST: 'Erst verstehen', TONE: 'Ton',
    RISK_LEVEL: 'Risiko', THIRD_PARTY_DATA: 'Angaben über andere', INVENTED_FACT: 'Erfundenes', CONTROLLING: 'Druck', DIAGNOSIS: 'Diagnose',
  },

  riskActions: [
    ['CONTACTED_PATIENT', 'Ich habe mit der Person gesprochen'], ['FOLLOWED_PROTOCOL', 'Ich bin dem Krisenplan unserer Einrichtung gefolgt'],
    ['CALLED_EMERGENCY_SERVICES', 'Ich habe den Notruf gewählt'], ['INFORMED_COLLEAGUE', 'Ich habe an den Bereitschaftsdienst oder die Supervision übergeben'],
    ['KNOWN_AND_PLANNED', 'Schon bekannt, ein Sicherheitsplan besteht'], ['NO_RISK_FOUND', 'Ich habe alles gelesen und sehe kein Risiko'],
  ],

  declineReasons: [
    ['NO_REPLY_NEEDED', 'Es braucht keine Antwort'], ['ANSWERED_ELSEWHERE', 'Auf anderem Weg beantwortet'],
    ['SPOKE_WITH_PATIENT', 'Wir haben gesprochen oder werden sprechen'], ['TECHNICAL_SUPPORT', 'An die technische Hilfe gegeben'],
    ['DUPLICATE', 'Dasselbe kam schon einmal'], ['NOT_MY_PATIENT', 'Nicht für mich bestimmt'], ['OTHER', 'Etwas anderes'],
  ],

  actions: {
    received: 'Nachricht angenommen', analysed: 'Nachricht gelesen', suggested: 'Entwürfe vorbereitet', opened: 'in die Liste gestellt',
    created: 'in die Liste gestellt', claimed: 'übernommen', released: 'zurückgelegt', edited: 'Entwurf gespeichert', drafted: 'Entwurf gespeichert',
    draft: 'Entwurf gespeichert', 'draft-saved': 'Entwurf gespeichert', 'risk-acknowledged': 'Risiko quittiert', acknowledged: 'Risiko quittiert',
    approved: 'Antwort freigegeben', overridden: 'Prüfung übergangen', declined: 'ohne Antwort beendet', escalated: 'weitergegeben',
    closed: 'beendet', delivered: 'Antwort zugestellt', undone: 'Freigabe zurückgenommen', snoozed: 'verschoben', renewed: 'behalten',
    reassigned: 'an jemanden im Team gegeben', proposed: 'Antwort vorgeschlagen', 'sent-back': 'zurückgegeben', 'claim-ended': 'Zeit abgelaufen', expired: 'in die Liste zurückgegeben', stale: 'neuere Nachricht bemerkt',
  },
};
