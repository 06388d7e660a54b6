import type { Derivation } from '../../../domain/clocks/derivation.ts';
import { ClockId } from '../../../domain/clocks/rule.ts';
import { words as en } from '../../../domain/clocks/words/en.ts';
import { day, pacific } from '../time/pacific.ts';
import { clock, extension, pause } from './clock.ts';

const started = '2026-11-24T10:00-08:00';
const closings = [{ from: pacific('2026-11-24T12:00-08:00'), until: pacific('2026-11-25T12:00-08:00') }];
const promised = closings.map(one => ({ ...one, promised: true as const }));
const mourning = { '2026': { add: [{ date: day('2026-11-25'), name: 'Day of mourning' }] } };

/** Every sentence by which a clock is explained, in a derivation that has it. */
export const explainedClocks: readonly (readonly [what: string, Derivation])[] = [
  ...ClockId.options.map(id => [id, clock(id, started)] as const),
  ...Object.keys(en.laterStarts).map(by => [`V1 by ${by}`, clock('V1', started, { startedBy: by })] as const),
  ['I1, urgent', clock('I1', started, { startedBy: 'case-expedited', speed: 'expedited' })],
  ['R1 over a weekend', clock('R1', '2026-12-03T10:00-08:00')],
  ['R1 over a holiday kept on Monday', clock('R1', '2027-07-01T10:00-07:00')],
  ['R1 over a day that staff entered', clock('R1', started, { calendar: { officeClosures: mourning } })],
  ['F1, rolled', clock('F1', '2026-05-28T00:00-07:00')],
  ['C1, shorter by the decision', clock('C1', '2026-12-21T14:00-08:00', { length: 1 })],
  ['F2 without a plan', clock('F2', started, { length: 90 })],
  ['F3, where care stops before', clock('F3', started, { length: 3 })],
  ['D2, which stood still', clock('D2', started, { pauses: [pause(started, '2026-11-26T10:00-08:00')] })],
  [
    'D2, which stands still',
    clock('D2', started, { pauses: [pause('2026-11-25T10:00-08:00')], asOf: pacific('2026-11-26T10:00-08:00') }),
  ],
  ['V1, extended', clock('V1', '2026-12-01T15:00-08:00', { extensions: [extension(2)] })],
  ['F2, closed', clock('F2', started, { closings })],
  ['D3, closed', clock('D3', started, { closings })],
  ['R1, closed', clock('R1', started, { closings })],
  ['V1, closed', clock('V1', started, { closings })],
  ['V1, while the plan had promised', clock('V1', started, { closings: promised })],
];
