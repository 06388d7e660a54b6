import { describe, expect, it } from 'vitest';
import { decide } from '../../../domain/decide/decide.ts';
import { CaseAnswer } from '../../../domain/api/case-answers.ts';
import type { Payload } from '../../../domain/commands/commands.ts';
import type { StaffMember } from '../../../domain/directory/staff.ts';
import type { CaseEvent } from '../../../domain/events/events.ts';
import { Actor } from '../../../domain/people/actors.ts';
import { plus } from '../../../domain/time/instants.ts';
import { caseView } from '../../../domain/read/view.ts';
import { workItems } from '../../../domain/read/work.ts';
import { chanceFrom } from '../../../domain/conflicts/chance.ts';
import { application } from '../eligibility/applications.ts';
import { pacific } from '../time/pacific.ts';
import { whole } from './support/analysis.ts';
import { colleagues, noConflicts, people, reviewer } from './support/people.ts';
import { commandOf, play, type Play } from './support/play.ts';
import { playedTo, sample } from './support/samples.ts';
import { standing } from './support/standing.ts';

const { analyst, applicant, director, nurse, supervisor } = people;
const r101 = reviewer('R-101');
type Recorded = Payload<'record-second-look'>;
const missed = { issue: 1, about: 'records', says: 'The letter of 12 January is cited nowhere.' } as const;
const concern: Recorded = { finding: 'concern', concerns: [missed] };

const looks = (told: Play) => standing(told).work.filter(work => work.includes('second-look'));
const drawOf = ({ events }: { events: readonly CaseEvent[] }) => {
  const adopted = events.findLast(({ type }) => type === 'determination-adopted');
  return adopted?.type === 'determination-adopted' ? adopted.data : undefined;
};
const viewOf = (told: Play, actor: Actor) => CaseAnswer.parse(caseView(told.state(), actor, told.now(), told.events));
const adoptedOn = (at: string, wish: { secondLook?: true } = {}) =>
  playedTo('adopting').at(at, director, 'adopt-determination', wish);

describe('A second look at a determination', () => {
  it('is drawn from case and moment, and what it was drawn from is on record either way', () => {
    const drawn = adoptedOn('2027-02-05T10:00-08:00');
    const passed = adoptedOn('2027-02-04T10:00-08:00');
    expect([drawOf(drawn), drawOf(passed)]).toMatchObject([
      {
        draw: { seed: '2222-2222/2027-02-05T18:00:00.000Z/second-look', oneIn: 10, drawn: true },
        secondLook: { adoptedBy: 'dee', dueAt: '2027-02-23T07:59:59.000Z' },
      },
      { draw: { seed: '2222-2222/2027-02-04T18:00:00.000Z/second-look', oneIn: 10, drawn: false } },
    ]);
    expect(drawOf(passed)).not.toHaveProperty('secondLook');
    for (const one of [drawn, passed]) {
      const { seed = '', oneIn = 0, drawn: came } = drawOf(one)?.draw ?? {};
      expect(chanceFrom(seed)() < 1 / oneIn).toBe(came);
    }
  });

  it('comes to about one in ten', () => {
    const state = playedTo('adopting').state();
    const drawn = Array.from({ length: 400 }, (_, minutes) => {
      const at = plus(pacific('2027-02-02T09:00-08:00'), { minutes });
      const decision = decide(commandOf('adopt-determination', {}, director, at), state);
      return 'events' in decision && drawOf(decision)?.draw?.drawn === true;
    }).filter(Boolean).length;
    expect([drawn > 20, drawn < 60]).toEqual([true, true]);
  });

  it('waits for a nurse until the tenth business day, past a holiday, once the letters are out and not before', () => {
    const late = play({ at: '2027-02-02T09:00-08:00', application: application(), mailLags: true });
    decided(late, analyst, 'overturned', director);
    expect([late.clock('A2').status, looks(late)]).toEqual(['running', []]);
    expect(late.refusalOf(nurse, 'record-second-look', { finding: 'sound' })?.kind).toBe('not-now');
    const told = adoptedOn('2027-02-05T10:00-08:00');
    expect([told.clock('A2').status, looks(told)]).toEqual(['met', ['second-look @ nurse, 2027-02-22 23:59:59']]);
  });

  it('can be asked for by the director, and is done in a case that has ended', () => {
    const told = sample('closed', 'looked-at');
    expect(looks(told)).toEqual(['second-look @ nurse, 2027-02-17 23:59:59']);
    told.give(nurse, 'record-second-look', { finding: 'sound', note: 'Well founded.' });
    expect([looks(told), told.state().stage]).toEqual([[], 'closed']);
  });

  it('moves nothing of the case: the same clocks, letters and waits with it and without', () => {
    const [plain, looked] = [sample('authorizing'), sample('authorizing', 'of-concern')];
    const rest = (told: Play) => {
      const { clocks, notices, stage } = told.state();
      const work = workItems(told.state()).filter(({ duty }) => !duty.includes('second-look'));
      return { stage, work, clocks, notices: notices.map(({ kind, to, status }) => ({ kind, to, status })) };
    };
    expect(rest(looked)).toEqual(rest(plain));
    expect(looked.now()).toBe(plain.now());
  });

  it('that finds a concern goes to the director, who says what follows; the determination stands', () => {
    const told = sample('authorizing', 'looked-at');
    const { findings } = told.state().determination ?? {};
    told.at('2027-02-10T09:00-08:00', nurse, 'record-second-look', concern);
    expect(looks(told)).toEqual(['answer-second-look @ director, 2027-02-25 23:59:59']);
    told.give(director, 'answer-second-look', { follows: 'organization-told', note: 'I called them.' });
    expect(looks(told)).toEqual([]);
    expect(told.state().determination?.findings).toEqual(findings);
    expect(told.refusalOf(director, 'answer-second-look', { follows: 'nothing', note: 'Again.' })?.kind).toBe(
      'not-now',
    );
    expect(told.refusalOf(nurse, 'record-second-look', concern)?.kind).toBe('not-now');
  });

  it.each<[Recorded, string]>([
    [{ finding: 'concern' }, 'concerns'],
    [{ finding: 'sound', concerns: [missed] }, 'finding'],
    [{ finding: 'concern', concerns: [{ ...missed, issue: 2 }] }, 'concerns'],
  ])('that says %j is refused with the place', (said, path) => {
    const told = sample('authorizing', 'looked-at');
    expect(told.refusalOf(nurse, 'record-second-look', said)).toMatchObject({
      kind: 'unacceptable',
      errors: [{ path }],
    });
  });

  it('is read by the Help Center and the auditor, and by no party', () => {
    const told = sample('authorizing', 'of-concern');
    for (const actor of [nurse, director, people.auditor]) {
      expect(viewOf(told, actor).secondLook).toMatchObject({
        finding: 'concern',
        concerns: [{ about: 'records', says: 'A letter is cited nowhere.' }],
        answerBy: '2027-02-18T07:59:59.000Z',
      });
    }
    for (const actor of [applicant, people.plan, people['review-org']]) {
      expect(JSON.stringify(viewOf(told, actor))).not.toMatch(/secondLook|second-look|cited nowhere|adoptedBy/u);
    }
  });

  it('is gone with a determination that is undone', () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application() });
    decided(told, supervisor, 'upheld', director);
    expect([told.state().stage, looks(told)]).toEqual(['closed', ['second-look @ nurse, 2027-02-17 23:59:59']]);
    told.give(supervisor, 'reopen-case', { reason: 'A paper was overlooked.' });
    expect([told.state().stage, looks(told)]).toEqual(['adopting', []]);
  });
});

describe('Whoever adopted a determination', () => {
  const second = { sub: 'sol', name: 'Noor Haddad', email: 'sol@helpcenter.example', role: 'supervisor' } as const;
  const both = Actor.parse({ role: 'supervisor', sub: 'sol' });

  /** Both nurses and the director have a tie: a supervisor stands in for them all, and adopts. */
  const adoptedBySupervisor = (staff: readonly StaffMember[]) => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application(), staff });
    for (const tied of ['nia', 'nan', 'dee']) {
      told.give(supervisor, 'confirm-conflict', { staff: tied, reason: 'A cousin of the member.' });
    }
    decided(told, supervisor, 'overturned', supervisor);
    expect(looks(told)).toEqual(['second-look @ supervisor, 2027-02-17 23:59:59']);
    return told;
  };

  it('does not take the second look where somebody else can', () => {
    const told = adoptedBySupervisor([...colleagues, second]);
    expect(told.refusalOf(supervisor, 'record-second-look', { finding: 'sound' })).toEqual({
      kind: 'forbidden',
      detail: 'You adopted this determination: somebody else takes the second look.',
    });
    told.give(both, 'record-second-look', { finding: 'sound' });
    expect(looks(told)).toEqual([]);
  });

  it('takes it where ties leave nobody else', () => {
    const told = adoptedBySupervisor(colleagues);
    told.give(supervisor, 'record-second-look', { finding: 'sound' });
    expect(looks(told)).toEqual([]);
  });
});

function decided(told: Play, by: Actor, finding: 'overturned' | 'upheld', adopter: Actor): void {
  told.give(by, 'route-case', {}).delivers().give(by, 'complete-documentation', {});
  told.give(r101, 'accept-review', { conflicts: noConflicts });
  told.give(r101, 'submit-analysis', whole({ finding, rationale: 'As the records show.' }));
  told.give(adopter, 'adopt-determination', { secondLook: true });
}
