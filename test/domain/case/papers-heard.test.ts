import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../domain/case/document.ts';
import { LocalDate } from '../../../domain/time/instants.ts';
import { documentsFor } from '../../../domain/read/document-view.ts';
import { caseView } from '../../../domain/read/view.ts';
import { application, certifiedUrgency, patientBorn } from '../eligibility/applications.ts';
import { arrive, send } from './support/papers.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { checklist } from './support/records.ts';
import { clockLine, standing } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, nurse, plan, system } = people;
const unsigned = { consent: undefined };
const day = (said: string) => LocalDate.parse(said);
const byHerself = (on: string) => ({ signedBy: 'Maria Lopez', signedOn: day(on) });

/** Filed on Tuesday, 24 November 2026, at 10:00. */
const filed = (form: Record<string, unknown> = {}) =>
  play({ at: '2026-11-24T10:00-08:00', application: application(form) });

/** Who has it, without whose name: the member uploads a file of that kind. */
function uploads(told: Play, kind: DocumentKind, by = applicant): string {
  const [id = ''] = send(told, by, 1, 'admitted', { kind });
  return id;
}

const work = (told: Play) => standing(told).work.map(item => item.split(',')[0]);

describe('A member who has not signed', () => {
  it('is asked when the case is routed, by a letter that names it, and our time stands still', () => {
    const told = filed(unsigned);
    told.letters();
    told.at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    expect(told.state().stage).toBe('awaiting-applicant');
    expect(told.letters()).toEqual(['information-request → applicant']);
    expect(clockLine(told, 'I1')).toBe('running, due 2026-12-09 23:59:59');
    expect(told.clock('D2').status).toBe('paused');
    expect(told.refusalOf(analyst, 'route-case', {})?.detail).toMatch(/goOnWithout is needed.*signature/u);
  });

  it('has a case that goes on by a person’s word; until there is a release nobody is asked for records', () => {
    const told = filed(unsigned).at('2026-11-25T09:00-08:00', analyst, 'route-case', {
      goOnWithout: 'She is in hospital; her own doctor has sent the chart.',
    });
    expect(told.state().stage).toBe('gathering-records');
    expect(told.letters()).toEqual(expect.arrayContaining(['approved-without-release → plan']));
    expect(told.state().notices.map(({ kind }) => kind)).not.toContain('records-request');
    expect(told.state().clocks.map(({ id }) => id)).not.toContain('R1');
    expect(work(told)).toContain('go-on-without-release @ help-center');
    expect(told.clock('D2').status).toBe('met');
    told.give(analyst, 'request-information', { items: ['signature'] });
    told.at('2026-11-30T10:00-08:00', applicant, 'supply-information', byHerself('2026-11-30'));
    expect(told.letters()).toContain('records-request → plan');
    expect(clockLine(told, 'R1')).toBe('running, due 2026-12-03 23:59:59');
    expect(work(told)).not.toContain('go-on-without-release @ help-center');
  });

  it('is not asked twice where somebody has said before that the case goes on', () => {
    const told = filed(unsigned).give(analyst, 'route-case', {});
    told.give(analyst, 'proceed-without-information', { reason: 'Told by telephone.' });
    told.give(analyst, 'route-case', {});
    expect(told.state().stage).toBe('gathering-records');
  });
});

describe('A member who signs by a photo of the form', () => {
  const asked = () => filed(unsigned).at('2026-11-25T09:00-08:00', analyst, 'route-case', {});

  it('ends the wait with the day on which the photo came, and somebody reads it', () => {
    const told = asked().until('2026-12-01T23:50-08:00');
    told.give(applicant, 'announce-document', {
      kind: 'signature',
      fileName: 'form.jpg',
      contentType: 'image/jpeg',
      bytes: 9,
    });
    const id = told.state().documents.at(-1)?.id ?? '';
    arrive(told, id, 'arrived');
    expect(told.state().stage).toBe('awaiting-applicant');
    told.at('2026-12-02T08:00-08:00', system, 'admit-document', {
      documentId: id,
      versionId: 'v1',
      contentType: 'image/jpeg',
      bytes: 9,
      sha256: 'a',
    });
    expect(told.state().stage).toBe('screening');
    expect(clockLine(told, 'I1')).toBe('met, due 2026-12-09 23:59:59');
    // Six whole days stood still, from November 25 to December 1.
    expect(clockLine(told, 'D2')).toBe('running, due 2026-12-07 23:59:59');
    expect(work(told)).toContain('read-documents @ help-center');
    expect(told.refusalOf(analyst, 'route-case', {})?.detail).toContain('has not been read');
    told.give(analyst, 'supply-information', byHerself('2026-12-01'));
    expect(work(told)).not.toContain('read-documents @ help-center');
    told.give(analyst, 'route-case', {});
    expect(told.state().stage).toBe('gathering-records');
  });

  it('still has the time that it had where whoever reads it finds no valid form', () => {
    const told = asked().until('2026-12-01T10:00-08:00');
    uploads(told, 'signature');
    told.letters();
    told.at('2026-12-03T10:00-08:00', analyst, 'refuse-form', {
      reason: 'Page 1 alone.',
      forMember: 'Page 2, please.',
    });
    expect(told.state().stage).toBe('awaiting-applicant');
    expect(told.letters()).toEqual(['form-refused → applicant']);
    expect(clockLine(told, 'I1')).toBe('running, due 2026-12-09 23:59:59');
    told.at('2026-12-05T10:00-08:00', applicant, 'supply-information', byHerself('2026-12-05'));
    // As if it had never ended: ten days, from November 25 to December 5.
    expect(clockLine(told, 'D2')).toBe('running, due 2026-12-11 23:59:59');
  });

  it('is late by nothing of ours that was noted while the form lay unread', () => {
    const told = asked().until('2026-12-01T10:00-08:00');
    uploads(told, 'signature');
    told.until('2026-12-09T09:00-08:00');
    expect(told.clock('D2').status).toBe('missed');
    told.give(analyst, 'refuse-form', { reason: 'Blank.' });
    expect(told.clock('D2').status).toBe('paused');
    expect(work(told)).not.toContain('overdue:D2 @ supervisor');
  });

  it('has it counted from its day where the Help Center enters what came by fax', () => {
    const told = asked().at('2026-12-03T10:00-08:00', analyst, 'supply-information', {
      ...byHerself('2026-12-01'),
      receivedOn: day('2026-12-01'),
    });
    expect(clockLine(told, 'D2')).toBe('running, due 2026-12-07 23:59:59');
    expect(told.refusalOf(applicant, 'supply-information', { receivedOn: day('2026-12-01') })).toBeDefined();
  });
});

describe('A daughter of age whose father signs for her', () => {
  const father = {
    filedBy: { role: 'parent', name: 'Jorge Lopez' },
    patient: patientBorn('1999-05-04'),
    consent: { signedBy: 'Jorge Lopez', signedOn: '2026-11-24', releaseOfRecords: true },
  };

  it('is asked for her own signature, and nothing is refused', () => {
    const told = filed(father);
    expect(work(told)).toContain('judge-signature @ help-center');
    told.give(analyst, 'route-case', {});
    expect(told.state().stage).toBe('awaiting-applicant');
    uploads(told, 'authorization-form');
    expect(told.state().stage).toBe('screening');
    told.give(analyst, 'supply-information', byHerself('2026-11-24'));
    expect(work(told)).not.toContain('judge-signature @ help-center');
    told.give(analyst, 'route-case', {});
    expect(told.state().stage).toBe('gathering-records');
  });

  it('is a child still the day before she is eighteen: her father may sign', () => {
    const told = filed({ ...father, patient: patientBorn('2008-11-25') }).give(analyst, 'route-case', {});
    expect(told.state().stage).toBe('gathering-records');
    expect(work(told)).not.toContain('judge-signature @ help-center');
  });
});

describe('A member whose name on the form is another', () => {
  const signedBy = (name: string) =>
    filed({ consent: { signedBy: name, signedOn: '2026-11-24', releaseOfRecords: true } });

  it.each(['maria lopez', 'M. Lopez', 'María López', 'Maria E. Lopez'])('is believed as %s', name => {
    expect(work(signedBy(name))).not.toContain('judge-signature @ help-center');
  });

  it('is compared by a person, and routed meanwhile', () => {
    const told = signedBy('Maria Diaz').give(analyst, 'route-case', {});
    expect(told.state().stage).toBe('gathering-records');
    expect(work(told)).toContain('judge-signature @ help-center');
    told.give(nurse, 'judge-signature', { accepted: true, reason: 'Her married name.' });
    expect(work(told)).not.toContain('judge-signature @ help-center');
    expect(told.clock('R1').status).toBe('running');
  });

  it('is asked for hers where it does not count, and the plan owes no records meanwhile', () => {
    const told = signedBy('Pat Quinn').give(analyst, 'route-case', {});
    told.letters();
    told.give(nurse, 'judge-signature', { accepted: false, reason: 'Nobody knows who that is.' });
    expect(told.letters()).toEqual(['signature-refused → applicant']);
    expect(told.clock('R1').status).toBe('stopped');
    expect(told.clock('E1').status).toBe('stopped');
    told.at('2026-12-07T09:00-08:00', analyst, 'record-authorization', { release: byHerself('2026-12-05') });
    expect(told.letters()).toEqual(['records-request → plan']);
    expect(clockLine(told, 'R1')).toBe('running, due 2026-12-10 23:59:59');
  });
});

describe('A member who takes the release back in the middle of a review', () => {
  const reviewing = () =>
    filed()
      .at('2026-11-25T09:00-08:00', analyst, 'route-case', {})
      .delivers('2026-12-01T15:00-08:00')
      .give(analyst, 'complete-documentation', {})
      .at('2026-12-02T10:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts });

  it('hears what that means, and the review goes on with what there is', () => {
    const told = reviewing();
    told.letters();
    told.give(applicant, 'revoke-release', {});
    expect(told.letters()).toEqual(['release-ended → applicant']);
    expect(told.state().stage).toBe('reviewing');
    expect(told.clock('V1').status).toBe('running');
    expect(told.refusalOf(analyst, 'request-information', { to: 'provider', items: ['chart'] })?.detail).toContain(
      'has not released',
    );
    told.give(reviewer('R-101'), 'submit-analysis', whole({ finding: 'overturned', rationale: 'Needed.' }));
    expect(told.state().stage).toBe('adopting');
  });

  it('before the records have come: the plan sends none, and a person says how it goes on', () => {
    const told = filed().at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    told.letters();
    told.at('2026-11-30T09:00-08:00', analyst, 'revoke-release', { note: 'She called.' });
    expect(told.letters()).toEqual(['release-ended → applicant', 'release-ended → plan']);
    expect(clockLine(told, 'R1')).toBe('stopped, due 2026-12-02 23:59:59');
    expect(standing(told).work).toContain('go-on-without-release @ help-center, 2026-12-01 23:59:59');
    told.until('2026-12-20T09:00-08:00');
    expect(told.state().violations).toEqual([]);
    expect(told.refusalOf(analyst, 'proceed-without-records', { reason: 'None.' })?.detail).toContain('reclassify');
    told.give(analyst, 'reclassify', { issues: [{ issue: 1, route: 'complaint' }], reason: 'Nothing to review.' });
    expect(told.state().stage).toBe('resolving-complaint');
  });

  it('and signs again: the plan is asked anew, and has its whole time from then', () => {
    const told = filed().at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    told.at('2026-11-30T09:00-08:00', applicant, 'revoke-release', {}).letters();
    told.at('2026-12-07T09:00-08:00', applicant, 'record-authorization', { release: byHerself('2026-12-07') });
    expect(told.letters()).toEqual(['records-request → plan']);
    expect(clockLine(told, 'R1')).toBe('running, due 2026-12-10 23:59:59');
    expect(work(told)).not.toContain('go-on-without-release @ help-center');
    expect(standing(told).work).toContain('deliver-records @ plan:golden-valley, 2026-12-10 23:59:59');
  });

  it('and signs again in an urgent case: the plan’s day runs again by law', () => {
    const told = filed({ urgency: certifiedUrgency }).at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    told.at('2026-11-25T11:00-08:00', applicant, 'revoke-release', {});
    told.at('2026-11-25T15:00-08:00', applicant, 'record-authorization', { release: byHerself('2026-11-25') });
    expect(told.clock('R2').status).toBe('running');
  });

  it('does not owe the plan’s records again by a reopening', () => {
    const told = filed().at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    told.give(applicant, 'revoke-release', {}).give(applicant, 'withdraw', {});
    told.at('2026-12-01T09:00-08:00', people.attorney, 'reopen-case', { reason: 'She changed her mind.' });
    expect(told.clock('R1').status).toBe('stopped');
    expect(told.clock('E1').status).toBe('stopped');
  });
});

describe('A member with an urgent fax on a Friday evening, without a signature', () => {
  it('is telephoned within hours, and the case waits for nobody', () => {
    const told = play({
      at: '2026-12-04T19:00-08:00',
      application: application({ ...unsigned, urgency: certifiedUrgency }),
    });
    told.letters();
    told.at('2026-12-04T20:00-08:00', nurse, 'route-case', {});
    expect(told.state().stage).toBe('gathering-records');
    expect(told.letters()).toEqual(
      expect.arrayContaining(['information-request → applicant', 'approved-without-release → plan']),
    );
    expect(told.state().clocks.map(({ id }) => id)).not.toContain('R2');
    const { requests = [] } = told.state();
    const id = requests[0]?.id ?? '';
    expect(requests.map(({ items }) => items)).toEqual([['signature', 'release-of-records']]);
    expect(standing(told).work).toContain(`telephone-applicant:${id} @ help-center, 2026-12-05 00:00:00`);
    told.at('2026-12-05T09:00-08:00', nurse, 'supply-information', byHerself('2026-12-05'));
    expect(clockLine(told, 'R2')).toBe('running, due 2026-12-06 09:00:00');
    expect(work(told).join()).not.toContain('telephone-applicant');
  });
});

describe('A member whose doctor certifies after a nurse found nothing urgent', () => {
  it('is looked at by a nurse within a day of the certificate, also while the case is screened', () => {
    const told = filed({ urgency: { reason: 'It hurts too much to wait.' } });
    told.at('2026-11-24T15:00-08:00', nurse, 'decline-urgency', { reason: 'Stable.' });
    told.until('2026-11-24T18:00-08:00');
    uploads(told, 'certification');
    expect(clockLine(told, 'D5')).toBe('running, due 2026-11-25 18:00:00');
    expect(work(told)).toContain('judge-urgency @ nurse');
    expect(standing(told).work).toContain('read-documents @ help-center, 2026-11-25 23:59:59');
    told.at('2026-11-25T09:00-08:00', nurse, 'expedite', { reason: 'Certified.', certifiedBy: 'provider' });
    expect(clockLine(told, 'D3')).toBe('running, due 2026-11-26 18:00:00');
  });

  it('has any paper of a later day read in its own time, while the case is screened', () => {
    const told = filed().until('2026-11-25T10:00-08:00');
    uploads(told, 'evidence');
    expect(standing(told).work).toContain('read-documents @ help-center, 2026-11-30 23:59:59');
  });
});

describe('A paper that comes in during a review', () => {
  const reviewing = () =>
    filed()
      .at('2026-11-25T09:00-08:00', analyst, 'route-case', {})
      .delivers('2026-12-01T15:00-08:00')
      .give(analyst, 'complete-documentation', {})
      .at('2026-12-02T10:00-08:00', reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
  const seen = (told: Play, id: string) =>
    [applicant, plan, reviewer('R-101')].map(by => documentsFor(told.state(), by).some(one => one.id === id));

  it('reaches the reviewer when a person has found that it belongs there, with a copy to the plan', () => {
    const told = reviewing();
    told.letters();
    const id = uploads(told, 'medical-record');
    expect(seen(told, id)).toEqual([true, false, false]);
    told.give(analyst, 'read-documents', { documentIds: [id] });
    expect(seen(told, id)).toEqual([true, true, true]);
    expect(told.letters()).toEqual(['paper-added → R-101', 'paper-added → plan']);
  });

  it('from the plan has a copy for the member', () => {
    const told = reviewing();
    told.letters();
    const id = uploads(told, 'correspondence', plan);
    told.give(analyst, 'read-documents', { documentIds: [id] });
    expect(told.letters()).toEqual(['paper-added → R-101', 'paper-added → applicant']);
  });

  it('is with the reviewer at once where an answer to their question names it', () => {
    const told = reviewing();
    told.give(reviewer('R-101'), 'ask-question', { to: 'applicant', question: 'What was tried?' });
    const question = told.state().questions?.[0]?.id ?? '';
    const id = uploads(told, 'evidence');
    told.give(applicant, 'answer-question', { question, documentIds: [id] });
    expect(seen(told, id)).toEqual([true, true, true]);
  });
});

describe('Whoever sends a PDF that asks for a password', () => {
  const locked = (told: Play, by = applicant) => {
    const [id = ''] = send(told, by, 1, 'arrived');
    told.give(system, 'refuse-document', { documentId: id, versionId: 'v1', reason: 'locked' });
  };

  it('is asked for another, and the second time told that we find a way together', () => {
    const told = filed();
    told.letters();
    locked(told);
    const facts = () =>
      told
        .state()
        .notices.filter(({ kind }) => kind === 'paper-refused')
        .map(one => one.facts);
    expect(told.letters()).toEqual(['paper-refused → applicant']);
    locked(told);
    expect(told.letters()).toEqual(['paper-refused → applicant']);
    expect(facts()).toEqual([{ again: false }, { again: true }]);
  });

  it('hears it as the plan by the letter about its records, where they rest on that file', () => {
    const told = filed().at('2026-11-25T09:00-08:00', analyst, 'route-case', {});
    const [id = ''] = send(told, plan, 1, 'arrived');
    told.give(plan, 'deliver-records', { documentIds: [id], checklist: checklist() });
    told.letters();
    told.give(system, 'refuse-document', { documentId: id, versionId: 'v1', reason: 'locked' });
    expect(told.letters()).toEqual(['records-incomplete → plan']);
  });

  it('hears it as the plan by a letter of its own, of any other file', () => {
    const told = filed().give(analyst, 'ask-plan', {});
    told.letters();
    locked(told, plan);
    expect(told.letters()).toEqual(['paper-refused → plan']);
  });
});

describe('Whoever is asked for something later', () => {
  const gathering = (form: Record<string, unknown> = {}) =>
    filed(form).at('2026-11-25T09:00-08:00', analyst, 'route-case', {});

  it('is the member, at any stage: the case goes on, and they have fourteen days', () => {
    const told = gathering();
    told.letters();
    told.give(analyst, 'request-information', { items: ['The card of your plan'] });
    const id = told.state().requests?.[0]?.id ?? '';
    expect(told.state().stage).toBe('gathering-records');
    expect(told.letters()).toEqual(['information-request → applicant']);
    expect(standing(told).work).toContain(`hear-from:${id} @ help-center, 2026-12-09 23:59:59`);
    told.until('2026-12-02T17:00-08:00');
    expect(told.letters()).toContain('deadline-reminder → applicant');
    told.give(applicant, 'supply-information', { request: id, note: 'Here.' });
    expect(work(told).join()).not.toContain('hear-from');
  });

  it('owes nothing by a letter that reached them after the case had ended; opened again, it counts from that day', () => {
    const told = play({ at: '2026-11-24T10:00-08:00', application: application(), mailLags: true })
      .at('2026-11-25T09:00-08:00', analyst, 'route-case', {})
      .give(analyst, 'request-information', { items: ['The card of your plan'] });
    const asking = told.state().notices.find(({ kind }) => kind === 'information-request')?.id ?? '';
    told.at('2026-11-26T09:00-08:00', applicant, 'withdraw', {});
    told.give(system, 'record-notice-sent', { noticeId: asking, messageId: 'mail-1' });
    expect(told.state().clocks.filter(({ id }) => id === 'I1')).toEqual([]);
    told.at('2026-12-01T10:00-08:00', people.supervisor, 'reopen-case', { reason: 'She wants it after all.' });
    expect(told.state().clocks.filter(({ id }) => id === 'I1')).toMatchObject([
      { status: 'running', derivation: { dueOn: '2026-12-15' } },
    ]);
  });

  it('is the provider, by a letter with the same time', () => {
    const service = { ...application().services[0], providerContact: { email: 'office@ruiz.example' } };
    const told = gathering({ services: [service] });
    told.letters();
    told.give(analyst, 'request-information', { to: 'provider', items: ['The chart notes since July'] });
    expect(told.letters()).toEqual(['information-request → provider']);
    expect(
      caseView(told.state(), analyst, told.now(), []).requests?.map(({ to, ofRecords }) => [to, ofRecords]),
    ).toEqual([['provider', true]]);
    expect(caseView(told.state(), applicant, told.now(), []).requests).toEqual([]);
  });

  it('is the plan, also in a review: it answers in five days', () => {
    const told = gathering();
    told.letters();
    told.give(analyst, 'ask-plan', { forPlan: 'Which edition of the policy did you use?' });
    expect(told.letters()).toEqual(['plan-inquiry → plan']);
    expect(told.state().clocks.find(({ id }) => id === 'R6')?.derivation.dueOn).toBe('2026-11-30');
    expect(told.state().inquiry?.about).toBe('case');
  });

  it('is the plan, for the file of the grievance, but of no member who has not released the records', () => {
    expect(filed(unsigned).refusalOf(analyst, 'ask-plan', { questions: ['grievance-file'] })?.detail).toContain(
      'has not released',
    );
    const told = filed().give(analyst, 'ask-plan', { questions: ['grievance', 'grievance-file'] });
    expect(told.state().inquiry?.questions).toEqual(['grievance', 'grievance-file']);
  });

  it('is the member, by the name of each doctor outside the network; who finds the records complete minds what has not come', () => {
    const treatingDoctors = [
      { name: 'Ana Ruiz, MD', inNetwork: true },
      { name: 'Lev Sokol, MD', inNetwork: false },
    ];
    const told = gathering({ treatingDoctors });
    expect(told.state().requests?.map(({ items }) => items)).toEqual([
      ['Your medical records from Lev Sokol, MD, who is not in your plan’s network'],
    ]);
    told.delivers('2026-12-01T15:00-08:00');
    const refusal = told.refusalOf(analyst, 'complete-documentation', {});
    expect(refusal?.detail).toContain('withoutAwaited is needed');
    told.give(analyst, 'complete-documentation', { withoutAwaited: 'She cannot get them; the chart has the letters.' });
    expect(told.state().stage).toBe('assigning-reviewers');
  });
});
