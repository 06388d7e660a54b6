import { describe, expect, it } from 'vitest';
import { caseView, myCaseView } from '../../../domain/read/view.ts';
import { application, certifiedUrgency } from '../eligibility/applications.ts';
import { day, pacific } from '../time/pacific.ts';
import { mailOf } from './support/mail.ts';
import { arrive, send } from './support/papers.ts';
import { people } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { checklist, deliver } from './support/records.ts';
import { clockLine, standing, wall } from './support/standing.ts';

const { analyst, applicant, director, nurse, plan, supervisor } = people;
const reason = 'The file is the member handbook; we need the policy that the denial names.';

/** The plan has had the notice since Tuesday, 2 February 2027: its three business days end on Friday, the 5th. */
function routed(): Play {
  return play({ at: '2027-02-01T09:00-08:00', application: application() }).at(
    '2027-02-02T10:00-08:00',
    analyst,
    'route-case',
    {},
  );
}

function urgent(): Play {
  return routed().give(analyst, 'expedite', { reason: 'The condition is worse.' });
}

const missing = { criteria: { state: 'missing' } } as const;
const withheld = { correspondence: { state: 'withheld', reason: 'Advice of counsel.' } } as const;

describe('A member’s clock does not stop on the plan’s word alone', () => {
  it('a delivery names papers, and each thing on the list', () => {
    const told = routed();
    const [paper = ''] = send(told, plan, 1, 'admitted');
    const refusal = (documentIds: string[], list = checklist()) =>
      told.refusalOf(plan, 'deliver-records', { documentIds, checklist: list })?.detail;
    expect(refusal([paper])).toBeUndefined();
    expect(refusal(['D9999'])).toContain('names D9999, which the case does not have');
    expect(refusal([paper], checklist({ criteria: { state: 'there' } }))).toContain('checklist.criteria.criteria');
    expect(refusal([paper], checklist({ 'decision-maker': { state: 'there' } }))).toContain('decidedBy is needed');
    expect(refusal([paper], checklist({ 'decision-maker': { state: 'there', decidedBy: 'MD' } }))).toContain(
      'toolUsed',
    );
    const tool = { state: 'there', decidedBy: 'MD', toolUsed: true } as const;
    expect(refusal([paper], checklist({ 'decision-maker': tool }))).toContain('tool is needed: which tool');
    expect(refusal([paper], checklist({ submissions: { state: 'withheld' } }))).toContain(
      'checklist.submissions.reason',
    );
  });

  it('with all that its list lacks said at once', () => {
    const told = routed();
    const [paper = ''] = send(told, plan, 1, 'admitted');
    const list = checklist({
      correspondence: { state: 'withheld' },
      submissions: { state: 'withheld' },
      criteria: { state: 'there' },
      'decision-maker': { state: 'there' },
    });
    const refusal = told.refusalOf(plan, 'deliver-records', { documentIds: [paper], checklist: list });
    expect(refusal).toMatchObject({
      kind: 'unacceptable',
      errors: [
        { path: 'checklist.correspondence.reason', reason: 'is needed: why it is privileged or proprietary' },
        { path: 'checklist.submissions.reason', reason: 'is needed: why it is privileged or proprietary' },
        { path: 'checklist.criteria.criteria', reason: 'is needed: which criteria the decision relied on' },
        {
          path: 'checklist.decision-maker.decidedBy',
          reason: 'is needed: the role and license of whoever decided, without a name',
        },
        { path: 'checklist.decision-maker.toolUsed', reason: 'is needed: whether a tool or an algorithm was used' },
      ],
    });
    expect(refusal?.detail).toContain(
      'correspondence.reason is needed: why it is privileged or proprietary; checklist.',
    );
  });

  it('on nobody else’s papers: not the member’s, nor what the Help Center has entered for others', () => {
    const told = routed();
    const [mine = ''] = send(told, applicant, 1, 'admitted');
    const [entered = ''] = send(told, analyst, 1, 'admitted');
    const by = (who: typeof plan, id: string) =>
      told.refusalOf(who, 'deliver-records', { documentIds: [id], checklist: checklist() })?.detail;
    expect(by(plan, mine)).toContain('which did not come from the plan');
    expect(by(plan, entered)).toContain('which did not come from the plan');
    expect(by(analyst, mine)).toContain('which did not come from the plan');
    expect(by(analyst, entered)).toBeUndefined();
  });

  it('not while something is missing: our look at it begins, and the plan’s time runs on', () => {
    const told = routed().delivers('2027-02-03T10:00-08:00', { list: missing });
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
    expect(clockLine(told, 'D4')).toBe('running, due 2027-02-04 23:59:59');
    expect(standing(told).work).toEqual([
      'complete-documentation @ help-center, 2027-02-04 23:59:59',
      'deliver-records @ plan:golden-valley, 2027-02-05 23:59:59',
    ]);
    expect(told.refusalOf(nurse, 'complete-documentation', {})?.detail).toContain('find-records-incomplete');
    told.until('2027-02-06T00:00-08:00');
    expect(told.state().violations).toMatchObject([{ clock: 'R1' }]);
  });

  it('what a list does not name is missing', () => {
    const told = routed();
    const documentIds = send(told, plan, 1, 'admitted');
    told.give(plan, 'deliver-records', { documentIds, checklist: { 'medical-records': { state: 'there' } } });
    expect(clockLine(told, 'R1')).toContain('running');
    expect(caseView(told.state(), analyst, told.now(), []).records?.missing).toHaveLength(7);
  });

  it('the rest may follow by itself: what was said of other things stands', () => {
    const told = routed().delivers('2027-02-03T10:00-08:00', { list: missing }).until('2027-02-04T10:00-08:00');
    const documentIds = send(told, plan, 1, 'admitted');
    const criteria = { state: 'there', criteria: 'Policy 7.3' } as const;
    told.give(plan, 'deliver-records', { documentIds, checklist: { criteria } });
    expect(clockLine(told, 'R1')).toBe('met, due 2027-02-05 23:59:59');
    expect(wall(told.clock('R1').endedAt)).toBe('2027-02-04 10:00:00');
  });
});

describe('A plan is not late for the time that our own check of its files takes', () => {
  it('its time ends with the arrival of the last paper named, when all of them are in the case', () => {
    const told = routed().until('2027-02-05T22:00-08:00');
    const [first = '', second = ''] = send(told, plan, 2, 'arrived');
    told.until('2027-02-05T23:00-08:00');
    told.give(plan, 'deliver-records', { documentIds: [first, second], checklist: checklist() });
    told.until('2027-02-06T09:00-08:00');
    expect(told.state().violations).toHaveLength(1);
    admit(told, first);
    expect(clockLine(told, 'R1')).toContain('missed');
    admit(told, second);
    expect(clockLine(told, 'R1')).toBe('met, due 2027-02-05 23:59:59');
    expect(wall(told.clock('R1').endedAt)).toBe('2027-02-05 22:00:00');
    expect(told.clock('R1').missedAt).toBeUndefined();
    expect(told.state().violations).toEqual([]);
  });

  it('a file with a virus is none: the plan is told, and its time runs on from its first day', () => {
    const told = routed().delivers('2027-02-03T10:00-08:00', { fate: 'arrived' });
    const [paper] = told.state().documents;
    told.letters();
    told.give(people.system, 'refuse-document', { documentId: paper?.id ?? '', versionId: 'v1', reason: 'infected' });
    expect(told.letters()).toEqual(['records-incomplete → plan']);
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
    expect(clockLine(told, 'D4')).toContain('stopped');
    expect(standing(told)).toMatchObject({
      owner: 'plan:golden-valley',
      work: ['deliver-records @ plan:golden-valley, 2027-02-05 23:59:59'],
    });
    told.delivers('2027-02-04T10:00-08:00');
    expect(clockLine(told, 'R1')).toBe('met, due 2027-02-05 23:59:59');
    expect(clockLine(told, 'D4')).toBe('running, due 2027-02-05 23:59:59');
  });

  it('nor for a file that it adds when everything was there already', () => {
    const told = routed().delivers('2027-02-03T10:00-08:00');
    const late = deliver(told.until('2027-02-08T09:00-08:00'), { fate: 'arrived' });
    told.give(people.system, 'refuse-document', { documentId: late, versionId: 'v1', reason: 'infected' });
    expect(clockLine(told, 'R1')).toBe('met, due 2027-02-05 23:59:59');
    expect(told.state().violations).toEqual([]);
    expect(told.refusalOf(nurse, 'complete-documentation', {})).toBeUndefined();
  });
});

describe('Paper that comes by post or fax counts from its arrival, not from the typing', () => {
  const entered = (told: Play, more: object, by = analyst) => {
    const documentIds = send(told, analyst, 1, 'admitted');
    return [by, 'deliver-records', { documentIds, checklist: checklist(), ...more }] as const;
  };

  it('of a day alone: the plan’s time ended then, and ours counts from the recording', () => {
    const told = routed().until('2027-02-09T10:00-08:00');
    told.give(...entered(told, { receivedOn: day('2027-02-05') }));
    expect(clockLine(told, 'R1')).toBe('met, due 2027-02-05 23:59:59');
    expect(told.state().violations).toEqual([]);
    expect(clockLine(told, 'D4')).toBe('running, due 2027-02-10 23:59:59');
  });

  it('to the minute where hours count; an hour that nobody knows is held against nobody', () => {
    const told = urgent().until('2027-02-04T09:00-08:00');
    expect(clockLine(told, 'R2')).toBe('missed, due 2027-02-03 10:00:00');
    told.give(...entered(told, { receivedAt: pacific('2027-02-03T11:30-08:00') }));
    expect(told.clock('R2').status).toBe('missed');
    expect(wall(told.clock('R2').endedAt)).toBe('2027-02-03 11:30:00');
    expect(wall(told.clock('D4').derivation.dueAt)).toBe('2027-02-03 15:30:00');

    const byDay = urgent().until('2027-02-04T09:00-08:00');
    byDay.give(...entered(byDay, { receivedOn: day('2027-02-03') }));
    expect(clockLine(byDay, 'R2')).toBe('met, due 2027-02-03 10:00:00');
    expect(byDay.state().violations).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a day ahead', { receivedOn: day('2027-02-04') }, 'receivedOn must not be a time that has not come yet'],
    ['a moment ahead', { receivedAt: pacific('2027-02-03T10:01-08:00') }, 'receivedAt must not be a time that has'],
    ['both', { receivedOn: day('2027-02-03'), receivedAt: pacific('2027-02-03T09:00-08:00') }, 'is said by receivedAt'],
    ['more than a week ago, without a reason', { receivedOn: day('2027-01-26') }, 'reason is needed'],
  ])('is refused: %s', (_what, more, detail) => {
    const told = routed().until('2027-02-03T10:00-08:00');
    expect(told.refusalOf(...entered(told, more))?.detail).toContain(detail);
  });

  it('a week back needs no reason, and more than a week is taken with one', () => {
    const told = routed().until('2027-02-03T10:00-08:00');
    expect(told.refusalOf(...entered(told, { receivedOn: day('2027-01-27') }))).toBeUndefined();
    expect(told.refusalOf(...entered(told, { receivedOn: day('2027-01-26'), reason: 'It lay in the mailroom.' }))).toBe(
      undefined,
    );
  });

  it('is not for the plan to say, nor of papers that it uploaded itself', () => {
    const told = routed();
    const documentIds = send(told, plan, 1, 'admitted');
    const say = (who: typeof plan) =>
      told.refusalOf(who, 'deliver-records', {
        documentIds,
        checklist: checklist(),
        receivedOn: day('2027-02-02'),
      })?.detail;
    expect(say(plan)).toContain('is for the Help Center');
    expect(say(supervisor)).toContain('none of those is named');
  });
});

describe('Records that a person finds incomplete', () => {
  it('are owed from the first day, with the miss of the time that passed; the plan reads what and why', () => {
    const told = routed().delivers('2027-02-05T16:00-08:00');
    expect(clockLine(told, 'R1')).toContain('met');
    told.letters();
    const forPlan = 'The file is the handbook.';
    told.at('2027-02-08T10:00-08:00', nurse, 'find-records-incomplete', { items: ['criteria'], reason, forPlan });
    expect(told.letters()).toEqual(['records-incomplete → plan']);
    expect(clockLine(told, 'D4')).toBe('met, due 2027-02-08 23:59:59');
    told.until('2027-02-08T10:01-08:00');
    expect(clockLine(told, 'R1')).toBe('missed, due 2027-02-05 23:59:59');
    expect(told.clock('R1').derivation.startDay).toBe('2027-02-02');
    expect(told.state().violations).toMatchObject([{ clock: 'R1', dueOn: '2027-02-05' }]);
    const view = caseView(told.state(), plan, told.now(), told.events);
    expect(view.notices.find(({ kind }) => kind === 'records-incomplete')?.words).toEqual([forPlan]);
    expect(view.records?.missing).toEqual(['criteria']);
    expect(told.refusalOf(nurse, 'complete-documentation', {})?.kind).toBe('not-now');
    expect(told.refusalOf(nurse, 'find-records-incomplete', { items: ['criteria'], reason })?.kind).toBe('not-now');
  });

  it('without a word for the plan the letter lists what is missing, and what staff noted of the coordinator stays ours', () => {
    const told = routed().delivers('2027-02-05T16:00-08:00');
    const note = 'The coordinator is on leave; her stand-in guesses.';
    told.at('2027-02-08T10:00-08:00', nurse, 'find-records-incomplete', { items: ['criteria'], reason: note });
    const view = caseView(told.state(), plan, told.now(), told.events);
    expect(view.notices.find(({ kind }) => kind === 'records-incomplete')?.words).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('stand-in');
    const mail = mailOf(told, 'records-incomplete', 'plan');
    expect(mail).toContain('the other documents and the criteria relied on');
    expect(mail).not.toContain('What was found is in the portal');
  });

  it('a finding that is met by the next delivery keeps the miss', () => {
    const told = routed().delivers('2027-02-05T16:00-08:00');
    told.at('2027-02-08T10:00-08:00', nurse, 'find-records-incomplete', { items: ['criteria'], reason });
    told.delivers('2027-02-09T10:00-08:00');
    expect(clockLine(told, 'R1')).toBe('missed, due 2027-02-05 23:59:59');
    expect(wall(told.clock('R1').endedAt)).toBe('2027-02-09 10:00:00');
    expect(clockLine(told, 'D4')).toBe('running, due 2027-02-10 23:59:59');
  });
});

describe('What a plan withholds is for the director', () => {
  it('it is no miss meanwhile, and has a day by which it is judged', () => {
    const told = routed().delivers('2027-02-03T10:00-08:00', { list: withheld });
    expect(clockLine(told, 'R1')).toContain('met');
    const item = 'judge-withholding @ director, 2027-02-04 23:59:59';
    expect(standing(told).work).toContain(item);
    told.give(nurse, 'complete-documentation', {}).until('2027-02-08T10:00-08:00');
    expect(standing(told).work).toContain(item);
    const other = { item: 'criteria', accepted: true, reason } as const;
    expect(told.refusalOf(director, 'judge-withholding', other)?.detail).toContain(
      'must be one that the plan withholds',
    );
    told.give(director, 'judge-withholding', { item: 'correspondence', accepted: true, reason });
    expect(standing(told).work).not.toContain(item);
    expect(clockLine(told, 'R1')).toContain('met');
    expect(told.refusalOf(director, 'judge-withholding', { ...other, item: 'correspondence' })?.kind).toBe('not-now');
  });

  it('refused, it is missing and owed from the first day', () => {
    const told = routed().delivers('2027-02-03T10:00-08:00', { list: withheld });
    told.letters();
    told.at('2027-02-04T10:00-08:00', director, 'judge-withholding', {
      item: 'correspondence',
      accepted: false,
      reason,
    });
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
    expect(told.letters()).toEqual(['records-incomplete → plan']);
    expect(told.refusalOf(nurse, 'complete-documentation', {})?.kind).toBe('not-now');
    expect(standing(told).work).toContain('deliver-records @ plan:golden-valley, 2027-02-05 23:59:59');
  });
});

describe('The time for the review counts from the day on which everything was there', () => {
  it('not from the click', () => {
    const told = routed()
      .delivers('2027-02-04T10:00-08:00')
      .at('2027-02-12T09:00-08:00', nurse, 'complete-documentation', {});
    expect(told.clock('V1').derivation.startDay).toBe('2027-02-04');
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-06 23:59:59');
  });

  it('from the day that whoever declares it states, between the last paper and today', () => {
    const told = routed().delivers('2027-02-04T10:00-08:00').until('2027-02-12T09:00-08:00');
    const on = (written: string) =>
      told.refusalOf(nurse, 'complete-documentation', { completedOn: day(written) })?.detail;
    expect(on('2027-02-03')).toContain('must not be before the day of the last papers');
    expect(on('2027-02-13')).toContain('must not be a day that has not come yet');
    told.give(nurse, 'complete-documentation', { completedOn: day('2027-02-10') });
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-12 23:59:59');
  });

  it('from the command’s day where the review goes on without records', () => {
    const told = routed().until('2027-02-08T09:00-08:00');
    send(told, applicant, 1, 'admitted');
    told.give(nurse, 'proceed-without-records', { reason: 'The plan is silent.' });
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-10 23:59:59');
    told.delivers('2027-02-15T09:00-08:00');
    expect(clockLine(told, 'V1')).toBe('running, due 2027-03-10 23:59:59');
    expect(wall(told.clock('R1').endedAt)).toBe('2027-02-15 09:00:00');
    expect(told.state().clocks.map(({ id }) => id)).not.toContain('D4');
  });

  it('no review is opened on the plan’s letter alone', () => {
    const told = routed().until('2027-02-08T09:00-08:00');
    const go = () => told.refusalOf(nurse, 'proceed-without-records', { reason: 'The plan is silent.' })?.detail;
    expect(go()).toContain('Ask the member or the provider for the medical records');
    const letter = { kind: 'denial-letter', fileName: 'no.pdf', contentType: 'application/pdf', bytes: 1 } as const;
    told.give(applicant, 'announce-document', letter);
    arrive(told, told.state().documents[0]?.id ?? '', 'admitted');
    expect(go()).toContain('a review is not opened on that alone');
    send(told, applicant, 1, 'arrived');
    expect(go()).toContain('a review is not opened on that alone');
    send(told, applicant, 1, 'admitted');
    expect(go()).toBeUndefined();
  });
});

describe('Our own look at the records is for the staff to see', () => {
  it('no party is shown it, and no date of theirs is made of it', () => {
    const told = routed().delivers('2027-02-03T10:00-08:00', { list: missing });
    for (const who of [plan, applicant] as const) {
      const view = caseView(told.state(), who, told.now(), told.events.slice(0, 1));
      expect(view.clocks.map(({ id }) => id)).not.toContain('D4');
      expect(wall(view.dueAt ?? undefined)).toBe('2027-02-05 23:59:59');
    }
    expect(myCaseView(told.state(), applicant, told.now(), []).clocks.map(({ id }) => id)).not.toContain('D4');
    const staff = caseView(told.state(), analyst, told.now(), []);
    expect(staff.clocks.map(({ id }) => id)).toContain('D4');
    expect(wall(staff.dueAt ?? undefined)).toBe('2027-02-04 23:59:59');
  });

  it('who decided, with which tool and criteria, is for those who work on the records, and not in any mail', () => {
    const told = routed().delivers('2027-02-03T10:00-08:00');
    const seenBy = (who: keyof typeof people) => caseView(told.state(), people[who], told.now(), []).records;
    for (const who of ['plan', 'reviewer', 'review-org', 'analyst'] as const) {
      expect(seenBy(who)?.checklist['decision-maker']).toMatchObject({
        decidedBy: 'Medical director, MD, orthopedics',
      });
    }
    expect(seenBy('applicant')).toBeUndefined();
  });

  it('it is four hours in an urgent case, also where that becomes urgent meanwhile, and goes back with it', () => {
    const told = routed().delivers('2027-02-03T10:00-08:00');
    told.at('2027-02-03T11:00-08:00', analyst, 'expedite', { reason: 'Worse' });
    expect(clockLine(told, 'D4')).toBe('running, due 2027-02-03 15:00:00');
    expect(told.state().clocks.map(({ id }) => id)).not.toContain('R2');
    told.at('2027-02-03T12:00-08:00', nurse, 'return-to-standard', { reason: 'Stable' });
    expect(clockLine(told, 'D4')).toBe('running, due 2027-02-04 23:59:59');
  });

  it('nobody of the Help Center overlooks it: the supervisor has it when its day is over', () => {
    const told = routed().delivers('2027-02-03T10:00-08:00').until('2027-02-05T00:00-08:00');
    expect(standing(told).work).toContain('overdue:D4 @ supervisor, 2027-02-04 23:59:59');
  });
});

describe('A plan whose records turn out to lack something in a case that became urgent after it had delivered', () => {
  const delivered = () =>
    routed()
      .delivers('2027-02-03T10:00-08:00')
      .at('2027-02-03T11:00-08:00', analyst, 'expedite', { reason: 'The condition is worse.' });

  it('owes it within 24 hours of being told so: until then it owed nothing', () => {
    const told = delivered().at('2027-02-03T13:00-08:00', nurse, 'find-records-incomplete', {
      items: ['criteria'],
      reason,
    });
    expect(clockLine(told, 'R1')).toBe('met, due 2027-02-05 23:59:59');
    expect(clockLine(told, 'R2')).toBe('running, due 2027-02-04 13:00:00');
    expect(standing(told).work).toContain('deliver-records @ plan:golden-valley, 2027-02-04 13:00:00');
    const view = caseView(told.state(), plan, told.now(), told.events.slice(0, 1));
    expect(view.clocks.find(({ id }) => id === 'R2')?.explanation).toContain(
      'The count starts when the records were found incomplete: 1:00 PM on Wednesday, February 3, 2027.',
    );
  });

  it('owes it by its first day again when the case goes back', () => {
    const told = delivered()
      .at('2027-02-03T12:00-08:00', nurse, 'return-to-standard', { reason: 'Stable' })
      .give(nurse, 'find-records-incomplete', { items: ['criteria'], reason });
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
  });

  it('owes it from its receipt of the request, where only the urgent time ever ran', () => {
    const told = play({ at: '2027-02-01T09:00-08:00', application: application({ urgency: certifiedUrgency }) })
      .at('2027-02-02T10:00-08:00', analyst, 'route-case', {})
      .delivers('2027-02-03T09:00-08:00')
      .give(nurse, 'return-to-standard', { reason: 'Stable' })
      .give(nurse, 'find-records-incomplete', { items: ['criteria'], reason });
    expect(clockLine(told, 'R1')).toBe('running, due 2027-02-05 23:59:59');
  });
});

function admit(told: Play, documentId: string): void {
  const file = { documentId, versionId: 'v1', contentType: 'application/pdf', bytes: 9, sha256: documentId };
  told.give(people.system, 'admit-document', file);
}
