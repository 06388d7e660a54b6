import { describe, expect, it } from 'vitest';
import { providersOf } from '../../../domain/case/providers.ts';
import { application, exclusion, necessity } from '../eligibility/applications.ts';
import { noConflicts, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { standing } from './support/standing.ts';
import { whole } from './support/analysis.ts';

const { analyst, director, system } = people;
const address = { street: '4 Oak Street', city: 'Fresno', state: 'CA', zip: '93701' };
const byMail = { providerContact: { email: 'office@ruiz.example' } };
const byPost = { providerContact: { address } };
const brandt = { provider: 'Lena Brandt, MD' };

function reviewed(services: readonly object[], more: Record<string, unknown> = {}): Play {
  return play({ at: '2027-02-02T09:00-08:00', application: application({ services, ...more }) });
}

function adopted(told: Play, finding: 'overturned' | 'upheld' = 'upheld'): Play {
  told.give(analyst, 'route-case', {}).delivers().give(analyst, 'complete-documentation', {});
  told.give(reviewer('R-101'), 'accept-review', { conflicts: noConflicts });
  told.give(reviewer('R-101'), 'submit-analysis', whole({ finding, rationale: 'Enough' }));
  return told.give(director, 'adopt-determination', {});
}

const lettersToProviders = (told: Play) =>
  told
    .state()
    .notices.filter(({ to }) => to.party === 'provider')
    .map(({ kind, to, facts }) => ({ kind, ...to, ...facts }));

describe('The providers of a case', () => {
  it.each<[string, readonly object[], Record<string, unknown>, object[]]>([
    ['none is named', [{ ...necessity, provider: undefined }], {}, []],
    ['one is named', [necessity], {}, [{ issue: 1, issues: [1], name: 'Ana Ruiz, MD' }]],
    [
      'one is named twice, and reached by one of the two',
      [necessity, { ...exclusion, provider: 'ana  ruiz, MD', ...byMail }],
      {},
      [{ issue: 1, issues: [1, 2], name: 'Ana Ruiz, MD', email: 'office@ruiz.example' }],
    ],
    [
      'two have like names',
      [necessity, { ...exclusion, provider: 'Ruiz, MD', ...byPost }],
      {},
      [
        { issue: 1, issues: [1], name: 'Ana Ruiz, MD' },
        { issue: 2, issues: [2], name: 'Ruiz, MD', address },
      ],
    ],
    [
      'the named one filed',
      [necessity],
      { filedBy: { role: 'provider', name: 'Dr. Ruiz', email: 'ana@ruiz.example' } },
      [{ issue: 1, issues: [1], name: 'Ana Ruiz, MD', email: 'ana@ruiz.example' }],
    ],
    [
      'another one filed',
      [necessity],
      { filedBy: { role: 'provider', name: 'Lena Brandt, MD', email: 'lena@brandt.example' } },
      [
        { issue: 1, issues: [1], name: 'Ana Ruiz, MD' },
        { issues: [1], name: 'Lena Brandt, MD', email: 'lena@brandt.example' },
      ],
    ],
    [
      'somebody else filed',
      [necessity],
      { filedBy: { role: 'assistant', name: 'Ana Ruiz', email: 'a@b.example' } },
      [{ issue: 1, issues: [1], name: 'Ana Ruiz, MD' }],
    ],
  ])('are told when %s', (_when, services, more, expected) => {
    expect(providersOf(application({ services, ...more }))).toEqual(expected);
  });
});

describe('Copies to the provider', () => {
  it('of approval and decision go out, each about their own services', () => {
    const told = adopted(
      reviewed([
        { ...necessity, ...byMail },
        { ...exclusion, ...brandt, ...byPost },
      ]),
      'overturned',
    );
    expect(lettersToProviders(told)).toEqual([
      { kind: 'imr-approved-provider', party: 'provider', issue: 1, inPart: false },
      { kind: 'decision-provider', party: 'provider', issue: 1, result: 'overturned' },
    ]);
    told.give(analyst, 'resolve-complaint', { summary: 'The contract excludes it.', finding: 'in-compliance' });
    expect(lettersToProviders(told).at(-1)).toEqual({
      kind: 'complaint-closing-provider',
      party: 'provider',
      issue: 2,
      finding: 'in-compliance',
    });
  });

  it('of a complaint’s end go out once to each, when a second complaint ends later', () => {
    const told = reviewed([
      { ...necessity, ...byMail },
      { ...exclusion, ...brandt, ...byPost },
    ]).give(analyst, 'route-case', {});
    told.give(analyst, 'resolve-complaint', { summary: 'The contract excludes it.' });
    told.give(analyst, 'reclassify', { issues: [{ issue: 1, route: 'complaint' }], reason: 'No medical question' });
    told.give(analyst, 'resolve-complaint', { summary: 'Settled' });
    const closings = lettersToProviders(told).filter(({ kind }) => kind === 'complaint-closing-provider');
    expect(closings).toMatchObject([{ issue: 2 }, { issue: 1 }]);
  });

  it('of the approval say that it is one in part where the other part is theirs too', () => {
    const told = reviewed([{ ...necessity, ...byMail }, exclusion]).give(analyst, 'route-case', {});
    expect(lettersToProviders(told)).toEqual([
      { kind: 'imr-approved-provider', party: 'provider', issue: 1, inPart: true },
    ]);
  });

  it('go to nobody where no provider is named', () => {
    expect(lettersToProviders(adopted(reviewed([{ ...necessity, provider: undefined }])))).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['by post where only a postal address is known', byPost, 'post-notice:N @ post'],
    ['by hand where no address is known: a person finds it', {}, 'send-copy:N @ help-center'],
  ])('go %s', (_how, contact, expected) => {
    const told = adopted(reviewed([{ ...necessity, ...contact }]), 'overturned');
    const copy = told.state().notices.find(({ kind }) => kind === 'decision-provider');
    const noticeId = copy?.id ?? '';
    told.give(system, 'record-notice-bounced', { noticeId, reason: 'No such mailbox.' });
    told.give(system, 'queue-for-post', { noticeId });
    const waiting = standing(told).work.filter(one => one.includes(noticeId));
    expect(waiting.map(one => one.replace(noticeId, 'N').split(',')[0])).toEqual([expected]);
    told.give(analyst, 'record-posted', { noticeId });
    expect(standing(told).work.filter(one => one.includes(noticeId))).toEqual([]);
  });

  it('hold up no clock of ours: A2 is met when member and plan have their letters', () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application(), mailLags: true });
    adopted(told, 'overturned');
    for (const { id, to } of told.state().notices) {
      if (to.party !== 'provider') told.give(system, 'record-notice-sent', { noticeId: id, messageId: `mail-${id}` });
    }
    expect(told.clock('A2').status).toBe('met');
  });
});
