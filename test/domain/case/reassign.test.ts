import { describe, expect, it } from 'vitest';
import { people } from './support/people.ts';
import { playedTo } from './support/samples.ts';
import { standing } from './support/standing.ts';

const { analyst, supervisor } = people;
const reason = 'They know the family’s language';

describe('A case in somebody’s hands', () => {
  it('names them on the duties of the desk, which stay in its queue, until it is given back', () => {
    const told = playedTo('screening').give(analyst, 'reassign', { to: 'analyst-2', reason });
    expect(standing(told)).toMatchObject({
      owner: 'staff:analyst-2',
      work: ['route-case @ help-center, 2027-02-09 23:59:59'],
    });
    expect(told.refusalOf(analyst, 'reassign', { to: 'analyst-2', reason })?.kind).toBe('unacceptable');
    told.give(supervisor, 'reassign', { reason });
    expect(standing(told).owner).toBe('help-center');
    expect(told.refusalOf(supervisor, 'reassign', { reason })?.detail).toBe('Nobody has the case in hand.');
  });
});
