import { describe, expect, it } from 'vitest';
import { maySee } from '../../../domain/case/access.ts';
import { mayReadQueue } from '../../../domain/case/queues.ts';
import { caseView } from '../../../domain/read/view.ts';
import { workItems } from '../../../domain/read/work.ts';
import { application } from '../eligibility/applications.ts';
import { colleagues, people, type Person } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { playedTo, sample } from './support/samples.ts';

const { analyst, director, nurse, supervisor } = people;
const reason = 'She is a cousin of the member.';
const staffOf = (...subs: string[]) => colleagues.filter(({ sub }) => subs.includes(sub));

const sees = (told: Play, ...who: Person[]) => who.filter(one => maySee(people[one], told.state()));
const itemsAt = (told: Play, queue: string) =>
  workItems(told.state())
    .filter(one => one.queue === queue)
    .map(({ duty }) => duty);

/** A case in whose office somebody of that name is the nurse. */
function withNurse(name: string, form: Record<string, unknown> = {}): Play {
  const staff = colleagues.map(one => (one.sub === 'nia' ? { ...one, name } : one));
  return play({ at: '2027-02-02T09:00-08:00', application: application(form), staff });
}

describe('A nurse whose name is like one in the case', () => {
  const nguyen = { ...application().patient, firstName: 'Thảo', lastName: 'Nguyễn' };

  it('sees it still, and a supervisor is asked, by the end of the next business day', () => {
    const told = withNurse('Linh Nguyen', { patient: nguyen });
    expect(told.state().staffConflicts).toMatchObject([
      { sub: 'nia', role: 'nurse', standing: 'suspected', as: ['family'] },
    ]);
    expect(sees(told, 'nurse')).toEqual(['nurse']);
    const item = workItems(told.state()).find(({ duty }) => duty === 'judge-conflict:nia');
    expect(item).toMatchObject({ queue: 'supervisor', dueAt: '2027-02-04T07:59:59.000Z' });
  });

  it('sees it no more once the supervisor confirms it', () => {
    const told = withNurse('Linh Nguyen', { patient: nguyen });
    told.give(supervisor, 'confirm-conflict', { staff: 'nia', reason });
    expect([sees(told, 'nurse'), itemsAt(told, 'supervisor')]).toEqual([[], []]);
  });

  it('keeps it where the supervisor finds that it is a common name, and nobody is asked again', () => {
    const told = withNurse('Linh Nguyen', { patient: nguyen });
    told.give(supervisor, 'clear-conflict', { staff: 'nia', reason: 'They are not related.' });
    expect([sees(told, 'nurse'), itemsAt(told, 'supervisor')]).toEqual([['nurse'], []]);
    told.give(analyst, 'reassign', { to: 'nia', reason: 'She knows the field.' });
    expect(itemsAt(told, 'supervisor')).toEqual([]);
  });

  it.each([
    ['the parent who filed', { filedBy: { role: 'parent', name: 'Đặng Fenella' } }, ['family', 'acting']],
    ['the assistant', { assistant: { name: 'F. Dang' } }, ['family', 'acting']],
    [
      'the treating doctor',
      { urgency: { reason: 'Pain', certifiedBy: { name: 'Fenella Dang, MD', licence: 'A1', on: '2027-02-01' } } },
      ['provider'],
    ],
  ])('is asked about for %s', (_what, form, as) => {
    expect(withNurse('Fenella Dang', form).state().staffConflicts).toMatchObject([{ sub: 'nia', as }]);
  });

  it('is asked about when the case is put into her hands, though she was not in the directory before', () => {
    const told = playedTo('screening', 'usual', { other: { assistant: { name: 'Dorian Whitfield' } } });
    told.give(supervisor, 'reassign', { to: 'analyst-2', reason: 'He is free.' });
    expect(itemsAt(told, 'supervisor')).toContain('judge-conflict:analyst-2');
  });
});

it('A supervisor whose name is like one in the case is judged by the director, and not by herself', () => {
  const staff = colleagues.map(one => (one.sub === 'sue' ? { ...one, name: 'Susan Lopez' } : one));
  const told = play({ at: '2027-02-02T09:00-08:00', application: application(), staff });
  expect([itemsAt(told, 'director'), itemsAt(told, 'supervisor')]).toEqual([['judge-conflict:sue'], []]);
  expect(told.refusalOf(supervisor, 'clear-conflict', { staff: 'sue', reason })).toMatchObject({
    kind: 'unacceptable',
  });
});

describe('Whoever says that they have a tie', () => {
  it('has no way to the case any more: not to it, its papers, its commands', () => {
    const told = sample('reviewing').give(analyst, 'declare-conflict', { reason });
    expect(sees(told, 'analyst', 'nurse', 'auditor')).toEqual(['nurse', 'auditor']);
    expect(told.refusalOf(analyst, 'reassign', { reason })?.kind).toBe('unknown');
  });

  it('has it in hand no more, and nobody gives it back to them', () => {
    const told = sample('screening').give(supervisor, 'reassign', { to: 'ana', reason });
    told.give(analyst, 'declare-conflict', { reason });
    expect(told.state().assignedTo).toBeUndefined();
    const back = told.refusalOf(supervisor, 'reassign', { to: 'ana', reason });
    expect(back).toMatchObject({ kind: 'unacceptable', errors: [{ path: 'to', reason: 'has a tie to this case' }] });
  });

  it('is on a list of who is to stay away, which nobody reads as a queue', () => {
    const told = sample('screening').give(analyst, 'declare-conflict', { reason });
    expect(itemsAt(told, 'hidden-from:ana')).toEqual(['stay-away:ana']);
    expect(mayReadQueue(director, 'hidden-from:ana')).toBe(false);
  });

  it('sees it again when a supervisor finds that there is none', () => {
    const told = sample('screening').give(nurse, 'declare-conflict', { reason });
    told.give(supervisor, 'clear-conflict', { staff: 'nia', reason: 'It was another Maria Lopez.' });
    expect(sees(told, 'nurse')).toEqual(['nurse']);
  });

  it('stays out of a closed case too', () => {
    const told = sample('closed').give(nurse, 'declare-conflict', { reason });
    expect([sees(told, 'nurse'), itemsAt(told, 'hidden-from:nia')]).toEqual([[], ['stay-away:nia']]);
  });

  it('is named to no party', () => {
    const told = sample('reviewing').give(analyst, 'declare-conflict', { reason });
    for (const who of ['applicant', 'plan', 'reviewer', 'review-org'] as const) {
      expect(caseView(told.state(), people[who], told.now(), told.events)).not.toHaveProperty('staffConflicts');
    }
  });
});

describe('Where the only supervisor has a tie', () => {
  const told = sample('reviewing', 'troubled').give(supervisor, 'declare-conflict', { reason });

  it('the case is hidden from her, and her duties in it stand at the director’s desk', () => {
    expect([sees(told, 'supervisor'), itemsAt(told, 'supervisor')]).toEqual([[], []]);
    expect(itemsAt(told, 'director')).toContain('clear-trouble');
  });

  it('the director gives her commands in it, and in no other case', () => {
    expect(told.refusalOf(director, 'clear-trouble', {})).toBeUndefined();
    expect(sample('reviewing', 'troubled').refusalOf(director, 'clear-trouble', {})?.kind).toBe('forbidden');
  });

  it('and then the director too: nobody is left, so it stays with him, on record, until he finds somebody', () => {
    const both = sample('adopting').give(supervisor, 'declare-conflict', { reason });
    both.give(director, 'declare-conflict', { reason });
    expect(sees(both, 'supervisor', 'director')).toEqual(['director']);
    expect(both.state().staffConflicts).toMatchObject([
      { sub: 'sue', hides: true },
      { sub: 'dee', standing: 'conflict' },
    ]);
    expect(itemsAt(both, 'director')).toContain('find-another:dee');
    expect(both.refusalOf(director, 'adopt-determination', {})).toBeUndefined();
  });
});

it('Two who stay away are each on their own list', () => {
  const told = sample('screening')
    .give(analyst, 'declare-conflict', { reason })
    .give(nurse, 'declare-conflict', { reason });
  expect([itemsAt(told, 'hidden-from:ana'), itemsAt(told, 'hidden-from:nia')]).toEqual([
    ['stay-away:ana'],
    ['stay-away:nia'],
  ]);
});

it('Where the only director has a tie, the supervisor adopts in his place', () => {
  const told = sample('adopting').give(director, 'declare-conflict', { reason });
  expect([sees(told, 'director'), itemsAt(told, 'supervisor')]).toEqual([[], ['adopt-determination']]);
  expect(told.refusalOf(supervisor, 'adopt-determination', {})).toBeUndefined();
});

it('Where another supervisor is there, nobody stands in', () => {
  const second = { sub: 'sam', name: 'Sam Orr', email: 'sam@helpcenter.example', role: 'supervisor' } as const;
  const told = play({ at: '2027-02-02T09:00-08:00', application: application(), staff: [...colleagues, second] });
  told.give(supervisor, 'declare-conflict', { reason });
  expect(sees(told, 'supervisor')).toEqual([]);
  expect(told.state().staffConflicts?.[0]?.standIn).toBeUndefined();
});

it('Of a colleague whom nobody knows no tie is confirmed', () => {
  const told = play({ at: '2027-02-02T09:00-08:00', application: application(), staff: staffOf('sue', 'dee') });
  expect(told.refusalOf(supervisor, 'confirm-conflict', { staff: 'nobody', reason })).toMatchObject({
    errors: [{ path: 'staff' }],
  });
  expect(told.refusalOf(supervisor, 'clear-conflict', { staff: 'dee', reason })?.kind).toBe('not-now');
});
