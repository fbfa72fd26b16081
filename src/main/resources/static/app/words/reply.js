// Plain words for drafts and for the checks on them.
import { capital, plain } from '../core/text.js';

const BEHAVIOURS = {
  VALIDATE: 'says their feelings make sense', SUMMARISE: 'sums up what they said',
  NORMALISE: 'shows they are not alone in this', ENCOURAGE: 'encourages', GUIDE: 'suggests a next step',
  URGE: 'invites them to say more', CLARIFY_FRAMEWORK: 'explains how it works',
  INFORM_MODULE: 'tells about the module', EMPHASISE_PATIENT_CHOICE: 'leaves the choice to them',
  TASK_REINFORCE: 'credits the work they did', TASK_PROMPT: 'brings up the exercise',
  SELF_EFFICACY_SHAPE: 'points to what they can do', EMPATHIC_UTTERANCE: 'shows understanding',
  ALLIANCE_BOLSTER: 'tends the bond between you', PSYCHOEDUCATE: 'explains something',
  DEADLINE_FLEX: 'gives more time', ADMIN: 'practical matters', QUESTIONNAIRE_FEEDBACK: 'reports on the questionnaire',
  ASK_CLARIFYING: 'asks to understand better', REFLECTION_SIMPLE: 'reflects their words',
  REFLECTION_COMPLEX: 'reflects what may lie beneath', AFFIRM: 'affirms an effort',
  SEEK_COLLABORATION: 'asks for their view', EMOTIONAL_REACTION: 'shows warmth',
  INTERPRETATION: 'offers a way to see it', EXPLORATION: 'explores further',
};

const WITHHELD = {
  RISK: 'This message speaks of risk, so Attune offers no draft. What you write here should be yours.',
  POLICY: 'Your service has switched drafts off for this message.',
  GUARDRAIL: 'No draft passed the checks, so none is shown.',
  LANGUAGE: 'Attune cannot draft in the language of this message yet.',
  FAILURE: 'Attune could not read this message, so there are no drafts.',
};

export const behaviour = (code) => BEHAVIOURS[code] ?? plain(code);

export const withheld = (reason) => WITHHELD[reason] ?? 'There are no drafts for this message.';

export const source = (draft) => (draft.source === 'LLM' ? 'Written by a language model' : 'From a reply template');

/** "Length" for LENGTH; rules name themselves. */
export const rule = (code) => capital(plain(code));

export const VERDICTS = { PASS: 'passed', WARN: 'worth a look', BLOCK: 'not to be sent' };
