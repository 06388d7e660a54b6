import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../domain/case/clock.ts';
import { maySee } from '../../../domain/case/access.ts';
import { documentsFor } from '../../../domain/read/document-view.ts';
import { readsHistory } from '../../../domain/read/history-view.ts';
import { caseView } from '../../../domain/read/view.ts';
import { workItems } from '../../../domain/read/work.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import type { Play } from './support/play.ts';
import { playedTo, sample } from './support/samples.ts';
import { whole } from './support/analysis.ts';

const { director, plan, supervisor } = people;
const reason = 'As the file shows';
const contacts = {
  providerContact: { email: 'office@ruiz.example', phone: '916-555-0177' },
  facility: 'Stanford Sleep Clinic',
  manufacturer: 'Northgate Implants',
};
const other = {
  filedBy: { role: 'parent', name: 'Hal Norberg', phone: '916-555-0199', email: 'hal@norberg.example' },
  assistant: { name: 'Ida Norberg', phone: '916-555-0188', email: 'ida@norberg.example' },
};
const reach = /916-555|@norberg|@ruiz|"(?:address|street|zip|phone|secondPhone|email|contactByEmail|providerContact)"/u;

const view = (told: Play, actor: Actor) => caseView(told.state(), actor, told.now(), told.events);

/** Every way to something of the case: a case, its history, its papers, sending one, and the command of whoever has a seat. */
function waysOf(told: Play, actor: Actor): string[] {
  const paper = { kind: 'evidence', fileName: 'a.pdf', contentType: 'application/pdf', bytes: 9 } as const;
  return [
    maySee(actor, told.state()) ? 'case' : '',
    told.refusalOf(actor, 'announce-document', paper)?.kind === 'unknown' ? '' : 'upload',
    told.refusalOf(actor, 'decline-review', {})?.kind === 'unknown' ? '' : 'commands',
  ].filter(Boolean);
}

describe('A reviewer who is invited', () => {
  const told = sample('assigning-reviewers', 'usual', { service: contacts, other });
  const seen = view(told, reviewer('R-101'));

  it('sees who the parties are, as the questions of conflict ask', () => {
    expect(seen.parties).toMatchObject({
      applicant: { firstName: 'Maria', lastName: 'Lopez' },
      providers: ['Ana Ruiz, MD'],
      actingFor: ['Hal Norberg', 'Ida Norberg'],
      facilities: ['Stanford Sleep Clinic'],
      manufacturers: ['Northgate Implants'],
    });
  });

  it('sees nothing of the matter: no service, paper, record, question, decision or history', () => {
    expect(seen).toMatchObject({ issues: [], documents: [], questions: [], records: null, decision: null });
    expect(seen).not.toHaveProperty('application');
    expect(told.state().documents.length).toBeGreaterThan(0);
    expect([documentsFor(told.state(), reviewer('R-101')), readsHistory(reviewer('R-101'), told.state())]).toEqual([
      [],
      false,
    ]);
    const { diagnosis, description } = told.state().application.services[0] ?? {};
    expect(JSON.stringify(seen)).not.toContain(diagnosis);
    expect(JSON.stringify(seen)).not.toContain(description);
  });

  it('sees what is asked of them and until when, and may accept or decline', () => {
    expect(seen).toMatchObject({
      status: { who: 'You', doing: expect.stringContaining('are asked') as string },
      allowedCommands: ['accept-review', 'decline-review'],
      clocks: [{ id: 'V0', status: 'running' }],
    });
    expect(seen.dueAt).toBe(clockOf(told.state(), 'V0', 'seat-1')?.derivation.dueAt);
  });

  it('sends no papers yet', () => {
    const paper = { kind: 'evidence', fileName: 'a.pdf', contentType: 'application/pdf', bytes: 9 } as const;
    expect(told.refusalOf(reviewer('R-101'), 'announce-document', paper)).toMatchObject({
      kind: 'not-now',
      detail: 'You can send papers when you have accepted the review.',
    });
  });
});

describe('A reviewer who has accepted', () => {
  const told = sample('reviewing', 'usual', { service: contacts, other });

  it('sees the application and the records', () => {
    const seen = view(told, reviewer('R-101'));
    expect(seen).toMatchObject({
      application: { patient: { lastName: 'Lopez' }, services: [{ facility: 'Stanford Sleep Clinic' }] },
      issues: [{ service: { provider: 'Ana Ruiz, MD' } }],
    });
    expect(seen.documents.length).toBeGreaterThan(0);
    expect(readsHistory(reviewer('R-101'), told.state())).toBe(true);
  });

  it.each(['reviewer', 'review-org'] as const)(
    'reaches nobody by what is shown, nor does their organization: %s',
    who => {
      expect(JSON.stringify(view(told, people[who]))).not.toMatch(reach);
      expect(JSON.stringify(view(told, people.analyst))).toMatch(reach);
    },
  );
});

describe('A reviewer who has no part in the case any more has no way to it', () => {
  it.each<[string, (told: Play) => void]>([
    ['who declined', told => told.give(reviewer('R-101'), 'decline-review', { because: 'no-time' })],
    ['who declined for a conflict', told => told.give(reviewer('R-101'), 'decline-review', { conflict: true })],
    [
      'who answered yes to a tie',
      told => told.give(reviewer('R-101'), 'accept-review', { conflicts: { ...noConflicts, plan: true } }),
    ],
    ['who was taken off', told => told.give(supervisor, 'disqualify-reviewer', { seat: 1, reason })],
    [
      'whose seat went to another',
      told => told.give(supervisor, 'assign-reviewer', { seat: 1, reviewerId: 'R-105', reason }),
    ],
  ])('%s', (_what, happens) => {
    const told = playedTo('assigning-reviewers');
    expect(waysOf(told, reviewer('R-101'))).toEqual(['case', 'upload', 'commands']);
    happens(told);
    expect(waysOf(told, reviewer('R-101'))).toEqual([]);
  });

  it.each<[string, (told: Play) => void]>([
    ['when the determination is adopted', told => told.give(director, 'adopt-determination', {})],
    ['when the plan gives in', told => told.give(plan, 'reverse-by-plan', {})],
    ['when the member withdraws', told => told.give(people.applicant, 'withdraw', {})],
    [
      'when it turns out to be a complaint',
      told => told.give(people.analyst, 'reclassify', { issues: [{ issue: 1, route: 'complaint' }], reason }),
    ],
  ])('%s', (_what, ends) => {
    const told = playedTo('adopting');
    expect(waysOf(told, reviewer('R-101'))).toContain('case');
    ends(told);
    expect(waysOf(told, reviewer('R-101'))).toEqual([]);
  });

  it('but has it again when the director sends the determination back', () => {
    const told = playedTo('adopting').give(director, 'return-determination', {
      reason,
      forReviewer: 'The dates differ.',
    });
    expect(waysOf(told, reviewer('R-101'))).toContain('case');
  });
});

describe('A reviewer who declined', () => {
  it('for want of time is asked again by hand, and has the case again', () => {
    const told = playedTo('assigning-reviewers').give(reviewer('R-101'), 'decline-review', { because: 'no-time' });
    told.give(supervisor, 'assign-reviewer', { seat: 1, reviewerId: 'R-101', reason });
    expect(told.state().seats).toMatchObject([{ reviewerId: 'R-101', status: 'invited' }]);
    told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
    expect(view(told, reviewer('R-101'))).toHaveProperty('application');
  });

  it.each([
    ['a conflict', { because: 'conflict' }],
    ['a conflict, whatever else they say', { because: 'no-time', conflict: true }],
    ['another field', { because: 'not-my-field' }],
    ['another reason', { because: 'other' }],
    ['no reason given', {}],
  ] as const)('for %s is not asked again', (_what, payload) => {
    const told = playedTo('assigning-reviewers').give(reviewer('R-101'), 'decline-review', payload);
    const again = told.refusalOf(supervisor, 'assign-reviewer', { seat: 1, reviewerId: 'R-101', reason });
    expect(again).toMatchObject({ kind: 'unacceptable', errors: [{ path: 'reviewerId' }] });
  });
});

describe('An unsuitable reviewer', () => {
  it.each(['assigning-reviewers', 'reviewing'] as const)(
    'in %s gives the seat to who is named for it, and is told',
    stage => {
      const told = playedTo(stage);
      told.letters();
      told.give(people['review-org'], 'assign-reviewer', { seat: 1, reviewerId: 'R-105', reason });
      expect(told.state()).toMatchObject({
        stage: 'assigning-reviewers',
        seats: [{ seat: 1, reviewerId: 'R-105', status: 'invited' }],
        formerReviewers: [{ reviewerId: 'R-101', reason: 'disqualified' }],
      });
      expect(told.letters()).toEqual(['assignment-ended → R-101', 'reviewer-invitation → R-105']);
    },
  );

  it('keeps it where no seat is named, and where the analysis is in', () => {
    const told = playedTo('reviewing');
    const unnamed = told.refusalOf(supervisor, 'assign-reviewer', { reviewerId: 'R-105', reason });
    const panel = sample('reviewing', 'panel').give(
      reviewer('R-101'),
      'submit-analysis',
      whole({
        finding: 'upheld',
        rationale: 'So.',
      }),
    );
    const analysed = panel.refusalOf(supervisor, 'assign-reviewer', { seat: 1, reviewerId: 'R-105', reason });
    expect([unnamed, analysed]).toMatchObject([{ errors: [{ path: 'seat' }] }, { errors: [{ path: 'seat' }] }]);
  });
});

describe('Qualifications', () => {
  it('are what the directory says, not what a reviewer types', () => {
    const told = playedTo('reviewing').give(
      reviewer('R-101'),
      'submit-analysis',
      whole({
        finding: 'upheld',
        rationale: 'It is not needed.',
        qualifications: 'Chief of everything at Stanford',
      }),
    );
    told.give(director, 'adopt-determination', {});
    for (const who of ['applicant', 'plan', 'review-org', 'analyst'] as const) {
      const { decision } = view(told, people[who]);
      expect(decision?.analyses).toMatchObject([{ qualifications: 'Neurology, licensed in California' }]);
    }
  });
});

describe('Where the choice has nobody', () => {
  it('the organization that is asked has the case, a dated item and the way to name somebody', () => {
    const told = playedTo('gathering-records', 'unfilled');
    expect(maySee(people['review-org'], told.state())).toBe(false);
    const asking = playedTo('gathering-records', 'unfilled', { asks: 'org-1' }).give(
      people.analyst,
      'complete-documentation',
      {},
    );
    expect(asking.state()).toMatchObject({ stage: 'assigning-reviewers', organizations: ['org-1'], seats: [] });
    const items = workItems(asking.state()).filter(({ queue }) => queue === 'review-org:org-1');
    expect(items).toMatchObject([
      { duty: 'fill-seat:org-1', dueAt: clockOf(asking.state(), 'S1', 'seat-1')?.derivation.dueAt },
    ]);
    asking.give(people['review-org'], 'assign-reviewer', { reviewerId: 'R-105', reason });
    expect(asking.state().seats).toMatchObject([{ reviewerId: 'R-105' }]);
  });
});
