import { describe, expect, it } from 'vitest';
import { workItems } from '../../../domain/read/work.ts';
import { application, exclusion, necessity } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { clockLine } from './support/standing.ts';

const { analyst, supervisor } = people;
const reason = 'She was well all the time, and knew of the limit.';
const untimely = ['route-case', { route: 'complaint', because: 'untimely', reason }] as const;

function filed(decidedOn: string | undefined, services: readonly object[] = [necessity]): Play {
  const grievance = { filed: true, outcome: 'upheld', ...(decidedOn !== undefined && { decidedOn }) };
  return play({ at: '2027-02-02T09:00-08:00', application: application({ services, grievance }) });
}

const late = (services?: readonly object[]) => filed('2026-03-31', services);

describe('A member whose application came late still has somebody who works on it', () => {
  it('as a complaint, counted from the application; nothing is closed, and the duty to judge is done', () => {
    const told = late();
    expect(workItems(told.state()).map(({ duty }) => duty)).toContain('judge-lateness');
    told.letters();
    told.give(analyst, ...untimely);
    expect(told.state()).toMatchObject({
      stage: 'resolving-complaint',
      issues: [{ route: 'complaint', because: 'untimely' }],
    });
    expect(told.letters()).toEqual(['not-approved → applicant', 'complaint-notice → plan']);
    expect(clockLine(told, 'K1')).toBe('running, due 2027-03-04 23:59:59');
    expect(workItems(told.state()).map(({ duty }) => duty)).not.toContain('judge-lateness');
  });

  it('also where it is found only when the doctors have the case, who are told', () => {
    const told = late().give(analyst, 'route-case', { route: 'imr', reason: 'She was in hospital.' });
    told.delivers().give(analyst, 'complete-documentation', {});
    told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts }).letters();
    told.give(supervisor, 'reclassify', { issues: [{ issue: 1, route: 'complaint', because: 'untimely' }], reason });
    expect(told.state()).toMatchObject({ stage: 'resolving-complaint', issues: [{ because: 'untimely' }] });
    expect(told.letters()).toContain('not-approved → applicant');
    expect(clockLine(told, 'K1')).toBe('running, due 2027-03-04 23:59:59');
  });

  it('of one part alone, where only that is a question of time', () => {
    const told = late([necessity, exclusion]).give(analyst, 'route-case', {
      issues: [
        { issue: 1, route: 'complaint', because: 'untimely' },
        { issue: 2, route: 'complaint' },
      ],
      reason,
    });
    expect(told.state().issues.map(({ because }) => because)).toEqual(['untimely', undefined]);
  });

  it('and gets the review when there was a good cause after all', () => {
    const told = late().give(analyst, ...untimely);
    told.give(supervisor, 'reclassify', { issues: [{ issue: 1, route: 'imr' }], reason: 'She was in hospital.' });
    expect(told.state()).toMatchObject({ stage: 'gathering-records', issues: [{ route: 'imr' }] });
    expect(told.state().issues[0]?.because).toBeUndefined();
  });
});

describe('Nobody is found late', () => {
  it.each<[string, () => Play]>([
    ['whose application came in time', () => filed('2026-10-30')],
    [
      'who was given more time for a good cause',
      () => filed('2026-06-30').give(supervisor, 'extend-deadline', { clock: 'F1', days: 60, reason }),
    ],
  ])('%s', (_who, told) => {
    const words = 'because does not fit: the application came in time';
    expect(told().refusalOf(analyst, ...untimely)?.detail).toContain(words);
  });

  it.each<[string, object, string]>([
    ['without words for it', { route: 'complaint', because: 'untimely' }, 'reason is needed'],
    ['and reviewed all the same', { route: 'imr', because: 'untimely', reason }, 'belongs to the route complaint'],
    ['and sent away for that', { route: 'premature', because: 'untimely', reason }, 'belongs to the route complaint'],
    ['as the classifier advises', { because: 'untimely', reason }, 'belongs to the route complaint'],
    [
      'in one part, and reviewed there',
      { issues: [{ issue: 1, route: 'imr', because: 'untimely' }], reason },
      'belongs to the route complaint',
    ],
  ])('%s', (_how, payload, words) => {
    expect(late().refusalOf(analyst, 'route-case', payload)?.detail).toContain(words);
  });

  it('by a command that closes the case, nor by the classifier', () => {
    expect(late().state()).toMatchObject({ stage: 'screening', recommendation: { route: 'person' } });
  });

  it('but where the day of the plan’s decision is not known, a person may judge', () => {
    const told = filed(undefined);
    expect(told.state().clocks.some(({ id }) => id === 'F1')).toBe(false);
    expect(told.refusalOf(analyst, ...untimely)).toBeUndefined();
  });
});
