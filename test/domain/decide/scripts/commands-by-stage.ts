import { people, type Person } from '../../case/support/people.ts';
import { rows } from '../../case/support/permitted.ts';
import type { TypeAndPayload } from '../../case/support/play.ts';
import { sample } from '../../case/support/samples.ts';
import { type Turn, whenOf } from '../script.ts';

/** What makes the same of a case wherever it stands: one stage stands for all. */
const everywhere = [
  'acknowledge-receipt',
  'answer-inquiry',
  'clear-trouble',
  'close-case',
  'confirm-coming-of-age',
  'confirm-correction',
  'record-death',
  'substitute-applicant',
  'take-back-death',
  'correct-contact',
  'correct-patient',
  'correct-provider',
  'extend-deadline',
  'give-up-on-documents',
  'pass-on-documents',
  'reassign',
  'record-posted',
  'record-returned',
  'reissue-access-code',
  'send-again',
  'wait-for-documents',
  'withdraw',
];

/** Every command in every stage that takes it, by the first of those who may give it. */
export const commandsByStage: Turn[] = rows.flatMap(({ type, payload, names, roles, stages, variant }) =>
  (everywhere.includes(type) ? stages.slice(0, 1) : stages).map(stage =>
    whenOf(
      `${type} in ${stage}`,
      () => sample(stage, variant),
      people[roles[0] as Person],
      told => [type, { ...payload, ...names?.(told.state(), people[roles[0] as Person]) }] as TypeAndPayload,
    ),
  ),
);
