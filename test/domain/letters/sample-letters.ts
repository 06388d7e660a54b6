import { isAtHome } from '../../../domain/case/notice.ts';
import { changeSamples } from './change-samples.ts';
import { contactSamples } from './contact-samples.ts';
import { closureSamples } from './closure-samples.ts';
import { countSamples } from './count-samples.ts';
import { explainedSamples } from './explained-samples.ts';
import { lateLetters } from './late-samples.ts';
import { intakeSamples } from './intake-samples.ts';
import { misplacedSamples } from './misplaced-samples.ts';
import { outcomeSamples } from './outcome-samples.ts';
import { paperSamples } from './paper-samples.ts';
import { planOutcomeSamples } from './plan-outcome-samples.ts';
import { planRequestSamples } from './plan-request-samples.ts';
import { providerSamples } from './provider-samples.ts';
import { questionSamples } from './question-samples.ts';
import { reviewerSamples } from './reviewer-samples.ts';
import { standingInSamples } from './standing-in-samples.ts';
import { takenBackSamples } from './taken-back-samples.ts';
import type { SampleLetter } from './sample-letter.ts';

/** A letter of every kind to every reader, in the ways in which they differ. */
export const samples: readonly SampleLetter[] = [
  ...intakeSamples,
  ...contactSamples,
  ...outcomeSamples,
  ...changeSamples,
  ...planRequestSamples,
  ...planOutcomeSamples,
  ...reviewerSamples,
  ...questionSamples,
  ...paperSamples,
  ...providerSamples,
  ...closureSamples,
  ...explainedSamples,
  ...takenBackSamples,
  ...misplacedSamples,
  ...countSamples,
  ...lateLetters,
  ...standingInSamples,
];

/** What goes to the member, and to who acts for them or helps them, is written in Spanish too. */
export const inSpanish: readonly SampleLetter[] = samples.filter(({ notice: { to } }) => isAtHome(to));
