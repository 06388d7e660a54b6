import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../domain/commands/any-command.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { StaffMember } from '../../../domain/directory/staff.ts';
import { workItems } from '../../../domain/read/work.ts';
import { Instant, LocalDate } from '../../../domain/time/instants.ts';
import { people } from './support/people.ts';
import { playedTo } from './support/samples.ts';
import { standing } from './support/standing.ts';

const { analyst, nurse, supervisor, system } = people;
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

const at = Instant.parse('2027-02-02T18:00:00.000Z');
const nia = { sub: 'nia', name: 'Fenella Dao', email: 'nia@helpcenter.example', role: 'nurse' };
const holiday = { awayFrom: '2027-02-01', awayUntil: '2027-02-05', deputy: 'nan' };

/** Why something is not given to her as she stands in the directory, or undefined. */
function refused(staff: object, given: Parameters<typeof commandOf>) {
  const decision = decide(commandOf(...given), playedTo('screening').state(), { staff: StaffMember.parse(staff) });
  return 'refusal' in decision ? decision.refusal : undefined;
}

describe('A member whose nurse is on holiday', () => {
  it.each([
    [
      { ...nia, ...holiday },
      { path: 'to', reason: 'is away until the end of Friday, February 5, 2027; nan stands in' },
    ],
    [
      { ...nia, active: false },
      { path: 'to', reason: 'does not work at the Help Center any more' },
    ],
  ])('is not put into the hands of somebody who is not there: %j', (staff, error) => {
    const given = refused(staff, ['reassign', { to: 'nia', reason }, { at, by: analyst }]);
    expect(given).toMatchObject({ kind: 'unacceptable', errors: [error] });
  });

  it.each([
    ['2027-02-05', true],
    ['2027-02-06', false],
  ])('is promised no call by her on %s, when she is away: %s', (callBackOn, isRefused) => {
    const call = { with: 'applicant', who: 'The member', said: 'She asked.', callBackOn, callBackBy: 'nia' };
    const given = refused({ ...nia, ...holiday }, ['record-call', call, { at, by: analyst }]);
    expect(given !== undefined).toBe(isRefused);
  });
});

describe('A member whose nurse has left', () => {
  const callBackOn = LocalDate.parse('2027-02-05');
  const call = { with: 'applicant', who: 'The member', said: 'She asked.', callBackOn } as const;
  const held = () =>
    playedTo('screening').give(analyst, 'reassign', { to: 'nia', reason }).give(nurse, 'record-call', call);
  const owners = (told: ReturnType<typeof held>) =>
    workItems(told.state()).map(({ duty, owner }) => `${duty}: ${owner}`);

  it('is the desk’s again, with the call that the nurse promised', () => {
    const told = held();
    expect(owners(told).filter(one => one.endsWith('staff:nia'))).toHaveLength(2);
    told.give(system, 'give-back-duties', { of: 'nia' });
    expect(owners(told).filter(one => one.endsWith('help-center'))).toHaveLength(2);
    expect(told.state().assignedTo).toBeUndefined();
  });

  it('is given back once, and not from who has it since', () => {
    const told = held().give(system, 'give-back-duties', { of: 'nia' });
    const { version } = told.give(system, 'give-back-duties', { of: 'nia' }).state();
    expect(told.events.filter(({ type }) => type === 'case-reassigned')).toHaveLength(2);
    told.give(analyst, 'reassign', { to: 'nan', reason }).give(system, 'give-back-duties', { of: 'nia' });
    expect([told.state().assignedTo, told.state().version]).toEqual(['nan', version + 1]);
  });

  it('stays with a colleague whose call another promised and cannot make any more', () => {
    const told = playedTo('screening')
      .give(nurse, 'record-call', call)
      .give(analyst, 'reassign', { to: 'ana', reason });
    told.give(system, 'give-back-duties', { of: 'nia' });
    expect(told.state()).toMatchObject({ assignedTo: 'ana', callBacks: [{ by: 'nia', passedOn: true }] });
  });
});
