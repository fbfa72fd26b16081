// Plain, tentative words for what a reading holds. Never a diagnosis, never a number.
import { capital, plain } from '../core/text.js';

const FEELINGS = {
  SADNESS: 'sadness', HOPELESSNESS: 'hopelessness', ANXIETY_WORRY: 'worry', FEAR_PANIC: 'fear or panic',
  ANGER_FRUSTRATION: 'frustration', SHAME: 'shame', GUILT_SELF_BLAME: 'guilt', LONELINESS: 'loneliness',
  OVERWHELM: 'feeling overwhelmed', EXHAUSTION_NUMBNESS: 'exhaustion', CONFUSION: 'confusion',
  AMBIVALENCE: 'mixed feelings', DISAPPOINTMENT: 'disappointment', RELIEF: 'relief',
  PRIDE_MASTERY: 'pride', HOPE: 'hope', GRATITUDE: 'gratitude', NEUTRAL_UNCLEAR: 'no clear feeling',
};

const CONTENT = {
  ALLIANCE: 'something personal to you',
  OBSERVES_POSITIVE_CONSEQUENCE: 'something that helped',
  TRIES_ALTERNATIVE_BEHAVIOUR: 'trying something different',
  IDENTIFIES_PATTERN: 'a pattern they noticed',
  MALADAPTIVE_REPETITIVE_THINKING: 'thoughts going round and round',
  PROBLEM_WITH_TREATMENT_CONTENT: 'trouble with the programme',
  OBSERVES_NEGATIVE_CONSEQUENCE: 'something that made it worse',
  TREATMENT_AVOIDANCE: 'putting the programme off',
  OTHER_PROBLEM: 'another problem', INSIGHT: 'a new understanding',
  QUESTION_UNDERSTANDING: 'a question: is this right?',
  QUESTION_PROCESS: 'a question about how it works',
  QUESTION_TECHNICAL: 'a technical question',
  QUESTION_OUT_OF_SCOPE: 'a question for someone else',
  DIFFICULTY_SKILL_SPECIFIC: 'an exercise is hard',
  DIFFICULTY_COGNITIVELY_DRAINING: 'it takes much thinking',
  DIFFICULTY_EMOTIONALLY_DRAINING: 'it hurts to do',
  DIFFICULTY_CONTEXT: 'life gets in the way', DIFFICULTY_FORGETTING: 'forgetting to practise',
  DIFFICULTY_TIME: 'no time for it', DIFFICULTY_UNFAMILIAR: 'it is new and strange',
  DISTORTION_MENTAL_FILTER: 'mostly seeing the bad', DISTORTION_JUMPING_TO_CONCLUSIONS: 'jumping to a conclusion',
  DISTORTION_CATASTROPHISING: 'expecting the worst', DISTORTION_SHOULD: 'a strict "should"',
  DISTORTION_OVERGENERALISING: 'always or never',
};

const STRAIN = {
  DENIAL: 'says all is fine', MINIMAL_RESPONSE: 'a very short answer', ABSTRACT_TALK: 'keeps it general',
  AVOIDANT_STORY_TOPIC_SHIFT: 'changes the subject', DEFERENTIAL: 'goes along with you',
  CONTENT_AFFECT_SPLIT: 'makes light of something heavy', SELF_CRITICISM_HOPELESSNESS: 'hard on themselves',
  COMPLAINT_THERAPIST: 'unhappy with your reply', REJECTS_INTERVENTION: 'feels this is not for them',
  COMPLAINT_ACTIVITIES: 'doubts the exercises', COMPLAINT_PARAMETERS: 'unhappy with how this is set up',
  COMPLAINT_PROGRESS: 'expected to be further', DEFENDS_SELF: 'defends themselves',
  CONTROL_PRESSURE: 'presses for an answer', REPLY_LATE_COMPLAINT: 'waited too long',
  GENERIC_REPLY_COMPLAINT: 'your reply felt copied', DROPOUT_INTENT: 'thinks of stopping',
};

const FACETS = {
  GOAL: 'agreement on goals', TASK: 'agreement on the exercises', BOND: 'trust between you', USABILITY: 'ease of use',
};

const RISK_LEVELS = {
  R0: 'None noticed. Your reading decides.',
  R1: 'Things that can raise risk are mentioned, such as hopelessness or loss.',
  R2: 'This may be a wish to be dead or not to wake up.',
  R3: 'These may be thoughts of suicide.',
  R4: 'This may speak of an intent or a plan to die.',
  R5: 'This may tell of an attempt, or of one being prepared now.',
};

const FLAGS = {
  SELF_HARM: 'self-harm', HARM_TO_OTHERS: 'harm to others', ABUSE_DOMESTIC_VIOLENCE: 'abuse or violence at home',
  CHILD_SAFEGUARDING: 'a child who may not be safe', PSYCHOSIS_MANIA: 'signs of psychosis or mania',
  MEDICAL_EMERGENCY: 'a medical emergency', MEDICATION: 'a medication question: for the prescriber',
};

const TALK = {
  CHANGE: 'Leans towards change', SUSTAIN: 'Leans towards leaving things as they are', NEUTRAL: null,
};

export const KINDS = { feelings: 'Feelings', risk: 'Risk', content: 'Content', alliance: 'Alliance' };

const from = (words) => (code) => words[code] ?? plain(code);

export const feeling = from(FEELINGS);
export const content = from(CONTENT);
export const strain = from(STRAIN);
export const facet = from(FACETS);
export const flag = from(FLAGS);
export const riskLevel = from(RISK_LEVELS);

export const confidence = (value) => (value >= 0.75 ? 'likely' : value >= 0.45 ? 'possible' : 'faint');
export const intensity = (value) => ['', 'mild', 'marked', 'strong'][value] ?? '';

/** "Leans towards change (possible)", or nothing where there is nothing to say. */
export function talk({ label, confidence: value } = {}) {
  return TALK[label] ? `${TALK[label]} (${confidence(value)})` : null;
}

/** One cue as [what, how sure], for example ["Feeling: shame", "likely, strong"]. */
export function cueWords({ kind, cue }) {
  if (kind === 'risk') return ['Risk: someone must look at these words', cue.rule ? `seen by rule ${cue.rule}` : ''];
  if (kind === 'feelings') {
    return [`Feeling: ${feeling(cue.label)}`, [confidence(cue.confidence), intensity(cue.intensity)].filter(Boolean).join(', ')];
  }
  if (kind === 'content') return [capital(content(cue.label)), confidence(cue.confidence)];
  if (cue.polarity) return [`May mean ${cue.polarity === 'NEGATIVE' ? 'less' : 'more'} ${facet(cue.label)}`, confidence(cue.confidence)];
  return [`Strain: ${strain(cue.label)}`, confidence(cue.confidence)];
}
