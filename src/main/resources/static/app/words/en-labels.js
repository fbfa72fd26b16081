// English: plain, tentative words for what a reading, a draft or a step may be called. Never a diagnosis, never a number.
export default {
  unnamed: (id) => `Patient ${id}`, you: 'You', attune: 'Attune',

  priorities: { RISK: 'Risk', UNREAD: 'Not read by Attune', ELEVATED: 'Look soon', ROUTINE: '', LOW: 'No hurry' },

  states: {
    PENDING: 'Waiting', CLAIMED: 'In progress', APPROVED: 'Reply approved', DECLINED: 'Closed without reply',
    ESCALATED: 'Escalated', CLOSED: 'Closed',
  },

  kinds: { feelings: 'Feelings', risk: 'Risk', content: 'Content', alliance: 'Alliance' },

  feelings: {
    SADNESS: 'sadness', HOPELESSNESS: 'hopelessness', ANXIETY_WORRY: 'worry', FEAR_PANIC: 'fear or panic',
    ANGER_FRUSTRATION: 'frustration', SHAME: 'shame', GUILT_SELF_BLAME: 'guilt', LONELINESS: 'loneliness',
    OVERWHELM: 'feeling overwhelmed', EXHAUSTION_NUMBNESS: 'exhaustion', CONFUSION: 'confusion',
    AMBIVALENCE: 'mixed feelings', DISAPPOINTMENT: 'disappointment', RELIEF: 'relief',
    PRIDE_MASTERY: 'pride', HOPE: 'hope', GRATITUDE: 'gratitude', NEUTRAL_UNCLEAR: 'no clear feeling',
  },

  content: {
    ALLIANCE: 'something personal to you', OBSERVES_POSITIVE_CONSEQUENCE: 'something that helped',
    TRIES_ALTERNATIVE_BEHAVIOUR: 'trying something different', IDENTIFIES_PATTERN: 'a pattern they noticed',
    MALADAPTIVE_REPETITIVE_THINKING: 'thoughts going round and round', PROBLEM_WITH_TREATMENT_CONTENT: 'trouble with the programme',
    OBSERVES_NEGATIVE_CONSEQUENCE: 'something that made it worse', TREATMENT_AVOIDANCE: 'putting the programme off',
    OTHER_PROBLEM: 'another problem', INSIGHT: 'a new understanding',
    QUESTION_UNDERSTANDING: 'a question: is this right?', QUESTION_PROCESS: 'a question about how it works',
    QUESTION_TECHNICAL: 'a technical question', QUESTION_OUT_OF_SCOPE: 'a question for someone else',
    DIFFICULTY_SKILL_SPECIFIC: 'an exercise is hard', DIFFICULTY_COGNITIVELY_DRAINING: 'it takes much thinking',
    DIFFICULTY_EMOTIONALLY_DRAINING: 'it hurts to do', DIFFICULTY_CONTEXT: 'life gets in the way',
    DIFFICULTY_FORGETTING: 'forgetting to practise', DIFFICULTY_TIME: 'no time for it', DIFFICULTY_UNFAMILIAR: 'it is new and strange',
    DISTORTION_MENTAL_FILTER: 'mostly seeing the bad', DISTORTION_JUMPING_TO_CONCLUSIONS: 'jumping to a conclusion',
    DISTORTION_CATASTROPHISING: 'expecting the worst', DISTORTION_SHOULD: 'a strict "should"', DISTORTION_OVERGENERALISING: 'always or never',
  },

  strains: {
    DENIAL: 'says all is fine', MINIMAL_RESPONSE: 'a very short answer', ABSTRACT_TALK: 'keeps it general',
    AVOIDANT_STORY_TOPIC_SHIFT: 'changes the subject', DEFERENTIAL: 'goes along with you',
    CONTENT_AFFECT_SPLIT: 'makes light of something heavy', SELF_CRITICISM_HOPELESSNESS: 'hard on themselves',
    COMPLAINT_THERAPIST: 'unhappy with your reply', REJECTS_INTERVENTION: 'feels this is not for them',
    COMPLAINT_ACTIVITIES: 'doubts the exercises', COMPLAINT_PARAMETERS: 'unhappy with how this is set up',
    COMPLAINT_PROGRESS: 'expected to be further', DEFENDS_SELF: 'defends themselves', CONTROL_PRESSURE: 'presses for an answer',
    REPLY_LATE_COMPLAINT: 'waited too long', GENERIC_REPLY_COMPLAINT: 'your reply felt copied', DROPOUT_INTENT: 'thinks of stopping',
  },

  facets: { GOAL: 'agreement on goals', TASK: 'agreement on the exercises', BOND: 'trust between you', USABILITY: 'ease of use' },

  riskLevels: {
    R0: 'None noticed. Your reading decides.', R1: 'Things that can raise risk are mentioned, such as hopelessness or loss.',
    R2: 'This may be a wish to be dead or not to wake up.', R3: 'These may be thoughts of suicide.',
    R4: 'This may speak of an intent or a plan to die.', R5: 'This may tell of an attempt, or of one being prepared now.',
  },

  flags: {
    SELF_HARM: 'self-harm', HARM_TO_OTHERS: 'harm to others', ABUSE_DOMESTIC_VIOLENCE: 'abuse or violence at home',
    CHILD_SAFEGUARDING: 'a child who may not be safe', PSYCHOSIS_MANIA: 'signs of psychosis or mania',
    MEDICAL_EMERGENCY: 'a medical emergency', MEDICATION: 'a medication question: for the prescriber',
  },

  talk: { CHANGE: 'Leans towards change', SUSTAIN: 'Leans towards leaving things as they are', NEUTRAL: '' },

  sure: { likely: 'likely', possible: 'possible', faint: 'faint' },
  strength: ['', 'mild', 'marked', 'strong'],

  behaviours: {
    VALIDATE: 'says their feelings make sense', SUMMARISE: 'sums up what they said', NORMALISE: 'shows they are not alone in this',
    ENCOURAGE: 'encourages', GUIDE: 'suggests a next step', URGE: 'invites them to say more', CLARIFY_FRAMEWORK: 'explains how it works',
    INFORM_MODULE: 'tells about the module', EMPHASISE_PATIENT_CHOICE: 'leaves the choice to them', TASK_REINFORCE: 'credits the work they did',
    TASK_PROMPT: 'brings up the exercise', SELF_EFFICACY_SHAPE: 'points to what they can do', EMPATHIC_UTTERANCE: 'shows understanding',
    ALLIANCE_BOLSTER: 'tends the bond between you', PSYCHOEDUCATE: 'explains something', DEADLINE_FLEX: 'gives more time',
    ADMIN: 'practical matters', QUESTIONNAIRE_FEEDBACK: 'reports on the questionnaire', ASK_CLARIFYING: 'asks to understand better',
    REFLECTION_SIMPLE: 'reflects their words', REFLECTION_COMPLEX: 'reflects what may lie beneath', AFFIRM: 'affirms an effort',
    SEEK_COLLABORATION: 'asks for their view', EMOTIONAL_REACTION: 'shows warmth', INTERPRETATION: 'offers a way to see it', EXPLORATION: 'explores further',
  },

  withheld: {
    RISK: 'This message speaks of risk, so Attune offers no draft. What you write here should be yours.',
    POLICY: 'Your service has switched drafts off for this message.', GUARDRAIL: 'No draft passed the checks, so none is shown.',
    LANGUAGE: 'Attune cannot draft in the language of this message yet.',
    FAILURE: 'Attune could not read this message, so there are no drafts.', OTHER: 'There are no drafts for this message.',
  },

  verdicts: { PASS: 'passed', WARN: 'worth a look', BLOCK: 'not to be sent' },

  /** Names of rules where the code itself, in plain letters, would not do. */
  rules: {},

  riskActions: [
    ['CONTACTED_PATIENT', 'I spoke with the patient'], ['FOLLOWED_PROTOCOL', "I followed our service's crisis protocol"],
    ['CALLED_EMERGENCY_SERVICES', 'I called the emergency services'], ['INFORMED_COLLEAGUE', 'I handed over to the on-call colleague or supervisor'],
    ['KNOWN_AND_PLANNED', 'Known already, and a safety plan is in place'], ['NO_RISK_FOUND', 'I read it in full and see no risk'],
  ],

  declineReasons: [
    ['NO_REPLY_NEEDED', 'It asks for no answer'], ['ANSWERED_ELSEWHERE', 'Answered in another way'],
    ['SPOKE_WITH_PATIENT', 'We have spoken or will speak'], ['TECHNICAL_SUPPORT', 'Passed to technical support'],
    ['DUPLICATE', 'The same was sent before'], ['NOT_MY_PATIENT', 'Not meant for me'], ['OTHER', 'Something else'],
  ],

  actions: {
    received: 'received the message', analysed: 'read the message', suggested: 'prepared drafts', opened: 'put it in the queue',
    created: 'put it in the queue', claimed: 'took it on', released: 'put it back', edited: 'saved a draft', drafted: 'saved a draft',
    draft: 'saved a draft', 'draft-saved': 'saved a draft', 'risk-acknowledged': 'acknowledged the risk', acknowledged: 'acknowledged the risk',
    approved: 'approved the reply', overridden: 'overrode a check', declined: 'closed it without a reply', escalated: 'escalated it',
    closed: 'closed it', delivered: 'delivered the reply', undone: 'took the approval back', snoozed: 'put it off', renewed: 'kept it',
    reassigned: 'gave it to a colleague', proposed: 'proposed a reply', 'sent-back': 'sent it back', 'claim-ended': 'noticed that the time on it ran out', expired: 'let it go back to the queue', stale: 'noticed a newer message',
  },
};
