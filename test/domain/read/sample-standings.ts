import { Outcome } from '../../../domain/case/stage-names.ts';
import type { Standing } from '../../../domain/case/status/en.ts';
import type { StatusWords } from '../../../domain/case/status/words.ts';
import { caseNumber } from '../letters/sample-case.ts';
import { day } from '../time/pacific.ts';

const owed = ['care', 'money', 'both'] as const;

/** Every sentence that says where a case stands, with its values. */
export const standings: readonly Standing[] = [
  ['screening'],
  ['awaiting-signature'],
  ['awaiting-papers'],
  ['plan-sends-records'],
  ['checking-records'],
  ['asking-for-records'],
  ['without-records'],
  ['assigning-reviewers'],
  ['reviewing'],
  ['adopting'],
  ['plan-authorizes'],
  ['checking-proof'],
  ...owed.flatMap((what): Standing[] => [
    ['member-confirms', what, true],
    ['member-confirms', what, false],
    ['helping-to-get-it', what],
    ['finding-out-why', what],
    ['looking-at-answer', what],
  ]),
  ['resolving-complaint'],
  ['closing'],
  ['filed-for-another'],
  ...Outcome.options.map((outcome): Standing => ['closed', outcome, undefined, false]),
  ['closed', 'duplicate', caseNumber, true],
];

const on = day('2027-02-09');

/** Every sentence beside it, with its values. */
export function besideStanding(words: StatusWords): string[] {
  const until = { time: words.theDay(on), isOver: false };
  const asked = [undefined, until, { ...until, isOver: true }];
  return [
    ...Object.values(words.late).map(say => say(until.time)),
    ...Object.values(words.questions).flatMap(say => asked.map(say)),
    ...asked.map(words.inquiry),
    words.toldUntil(until.time),
    words.tellUs(until.time),
    words.penalty(5000, on),
    words.given(on),
    words.given(undefined),
    words.coming(on),
    words.wasComing(on),
    `${words.promised} ${words.goesOnWithAll} ${words.notGiven}`,
  ];
}
