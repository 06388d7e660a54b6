import { describe, expect, it } from 'vitest';
import { CaseNumber, caseNumberFrom } from '../../../domain/case/case-number.ts';
import { type Choice, chooseReviewers, choiceSeed } from '../../../domain/conflicts/choose.ts';
import {
  starterOrganizations as organizations,
  starterReviewers,
} from '../../../domain/directory/starter-reviewers.ts';
import type { Specialty } from '../../../domain/directory/reviewer.ts';
import { facts, held, noTies, reviewer } from './reviewers.ts';

const { on } = held;
const three = ['rev-a', 'rev-b', 'rev-c'].map(reviewerId => reviewer({ reviewerId }));

function chosen(choice: Partial<Choice>): string[] {
  const base = {
    reviewers: three,
    organizations,
    asked: [],
    loads: {},
    on,
    caseFacts: facts,
    seats: [1],
    seed: 'a seed',
  };
  return chooseReviewers({ ...base, ...choice }).seats.map(({ reviewerId }) => reviewerId);
}

describe('Reviewers are chosen', () => {
  it.each<[string, Partial<Choice>, string[]]>([
    [
      'the least loaded first',
      { loads: { 'rev-a': 3, 'rev-b': 1, 'rev-c': 2 }, seats: [1, 2, 3] },
      ['rev-b', 'rev-c', 'rev-a'],
    ],
    ['one without any review before one with a few', { loads: { 'rev-a': 1, 'rev-b': 1 } }, ['rev-c']],
    [
      'the one whose field fits before the one with less to do',
      {
        reviewers: [reviewer({ reviewerId: 'rev-p', specialties: ['psychiatry'] }), reviewer({ reviewerId: 'rev-h' })],
        loads: { 'rev-h': 4 },
        on,
      },
      ['rev-h'],
    ],
    [
      'the better fit before the lesser',
      {
        reviewers: [
          reviewer({ reviewerId: 'rev-s', specialties: ['surgery'] }),
          reviewer({ reviewerId: 'rev-h', specialties: ['internal-medicine', 'cardiology'] }),
        ],
        caseFacts: { ...facts, wanted: { surgery: 2, cardiology: 3 } },
        seats: [1, 2],
      },
      ['rev-h', 'rev-s'],
    ],
    [
      'a California license before another with less to do',
      {
        reviewers: [reviewer({ reviewerId: 'rev-n', californiaLicensed: false }), reviewer({ reviewerId: 'rev-y' })],
        loads: { 'rev-y': 2 },
        on,
      },
      ['rev-y'],
    ],
    [
      'nobody who has as many reviews as they take',
      { loads: { 'rev-a': 5, 'rev-b': 5, 'rev-c': 4 }, seats: [1, 2] },
      ['rev-c'],
    ],
    ['nobody who has a seat already', { caseFacts: { ...facts, involved: ['rev-a', 'rev-c'] }, seats: [2] }, ['rev-b']],
    ['nobody, where nobody is free of a conflict', { reviewers: [reviewer({ affiliations: 'unknown' })] }, []],
    ['nobody, where the directory is empty', { reviewers: [] }, []],
    ['nobody, where no seat is empty', { seats: [] }, []],
    [
      'nobody of an organization that is not in the directory',
      {
        reviewers: [
          reviewer({ reviewerId: 'rev-a', organizationId: 'org-nowhere' }),
          reviewer({ reviewerId: 'rev-b' }),
        ],
      },
      ['rev-b'],
    ],
    ['nobody, where no organization is in the directory', { organizations: [] }, []],
    [
      'each once, also if the directory names one twice',
      { reviewers: [reviewer(), reviewer()], seats: [1, 2] },
      ['rev-1'],
    ],
  ])('%s', (_what, choice, expected) => {
    expect(chosen(choice)).toEqual(expected);
  });

  it('for the seats that are empty, with what the parties may read of them', () => {
    const { seats } = chooseReviewers({
      reviewers: [three[0] ?? reviewer()],
      organizations,
      asked: [],
      loads: {},
      on,
      caseFacts: facts,
      seats: [2, 3],
      seed: '',
    });
    expect(seats).toEqual([
      { seat: 2, reviewerId: 'rev-a', organizationId: 'org-redwood', qualifications: 'Board certified in cardiology.' },
    ]);
  });

  it('with the proof: who was looked at, and why somebody was left out', () => {
    const reviewers = [
      reviewer({ reviewerId: 'rev-a' }),
      reviewer({ reviewerId: 'rev-b', affiliations: { ...noTies, plans: ['Anthem'] } }),
      reviewer({ reviewerId: 'rev-c', affiliations: 'unknown', active: false }),
      reviewer({ reviewerId: 'rev-d' }),
      reviewer({ reviewerId: 'rev-e', organizationId: 'org-nowhere' }),
    ];
    const { proof } = chooseReviewers({
      reviewers,
      organizations,
      asked: [],
      loads: { 'rev-d': 7 },
      on,
      caseFacts: facts,
      seats: [1],
      seed: 'a seed',
    });
    expect(proof).toEqual({
      seed: 'a seed',
      considered: 5,
      credentials: { 'rev-a': { checks: [], unchecked: ['licence', 'board', 'discipline'] } },
      excluded: {
        'rev-b': ['Has a tie to the health plan (H&S 1374.32).'],
        'rev-c': [
          'Does not review for the organization at present (H&S 1374.32).',
          'Has not said what ties they have; unknown means no (H&S 1374.32).',
        ],
        'rev-d': ['Has 7 open reviews and takes 5 at most.'],
        'rev-e': ['Reviews for an organization that is not in the directory (H&S 1374.32).'],
      },
    });
  });
});

describe('Nobody is asked by lot whose field does not fit', () => {
  const wanting = (wanted: Choice['caseFacts']['wanted'], asked: readonly string[] = []) =>
    chooseReviewers({
      reviewers: three,
      organizations,
      asked,
      loads: {},
      on,
      caseFacts: { ...facts, wanted },
      seats: [1],
      seed: 'a seed',
    });

  it.each<[string, Choice['caseFacts']['wanted']]>([
    ['another field', { psychiatry: 3 }],
    ['no field that anybody knows', {}],
    ['nothing but that the patient is a child', { pediatrics: 1 }],
  ])('where the case has %s: one organization is asked to find somebody, the same each time', (_what, wanted) => {
    const { seats, organizationId, proof } = wanting(wanted);
    expect([seats, organizationId]).toEqual([[], wanting(wanted).organizationId]);
    expect(organizations.map(one => one.organizationId)).toContain(organizationId);
    expect(proof.excluded['rev-a']).toEqual([
      'Has no field of medicine that fits what is in dispute (H&S 1374.32(d)).',
    ]);
  });

  it('and no second organization learns of the case where one was asked before', () => {
    expect(wanting({ psychiatry: 3 }, ['org-poppy']).organizationId).toBeUndefined();
  });

  it('while whoever fits by the description alone, or knows emergencies, may be', () => {
    const emergency = reviewer({ reviewerId: 'rev-e', specialties: ['emergency-medicine'] });
    expect(chosen({ caseFacts: { ...facts, wanted: { cardiology: 2 } } })).toHaveLength(1);
    expect(chosen({ reviewers: [emergency], caseFacts: { ...facts, wanted: { 'emergency-medicine': 1 } } })).toEqual([
      'rev-e',
    ]);
    expect(wanting({ cardiology: 3 }).organizationId).toBeUndefined();
  });
});

describe('The lot among equals', () => {
  // The orders were worked out by another program, in another language, from the description of the generator.
  it.each([
    ['K7MH-4P9C/9/edition-1', ['rev-c', 'rev-b', 'rev-a']],
    ['K7MH-4P9C/10/edition-1', ['rev-c', 'rev-a', 'rev-b']],
    ['K7MH-4P9C/11/edition-1', ['rev-c', 'rev-b', 'rev-a']],
    ['', ['rev-a', 'rev-b', 'rev-c']],
  ])('of the seed “%s” falls as it always did', (seed, expected) => {
    expect(chosen({ seed, seats: [1, 2, 3] })).toEqual(expected);
  });

  it('does not depend on the order of the directory', () => {
    expect(chosen({ reviewers: three.toReversed(), seats: [1, 2, 3] })).toEqual(chosen({ seats: [1, 2, 3] }));
  });

  it('falls on each of three about as often, over 900 cases', () => {
    const counts = { 'rev-a': 0, 'rev-b': 0, 'rev-c': 0 } as Record<string, number>;
    for (let round = 0; round < 900; round += 1) {
      for (const id of chosen({ seed: `${round}` })) counts[id] = (counts[id] ?? 0) + 1;
    }
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(260);
  });

  it('gives each of fifteen equals twenty of 300 cases', () => {
    const loads: Record<string, number> = {};
    const specialties: Specialty[] = ['neurology'];
    const practice = [{ specialty: 'neurology' as const }];
    const reviewers = starterReviewers
      .slice(0, 15)
      .map(one => ({ ...one, specialties, practice, californiaLicensed: true, maxOpen: 100 }));
    for (let round = 0; round < 300; round += 1) {
      const [id = ''] = chosen({
        reviewers,
        loads,
        caseFacts: { ...facts, manufacturers: [], wanted: { neurology: 3 } },
        seed: `${round}`,
      });
      loads[id] = (loads[id] ?? 0) + 1;
    }
    expect(Object.values(loads)).toEqual(Array.from({ length: 15 }, () => 20));
  });

  it('has a seed that names the case, its version and the edition of the rule', () => {
    const caseNumber = caseNumberFrom([0, 0.2, 0.4, 0.6, 0.8, 0.1, 0.3]);
    expect(CaseNumber.parse(caseNumber)).toBe(caseNumber);
    expect(choiceSeed(caseNumber, 12)).toBe(`${caseNumber}/12/edition-2`);
  });
});

describe('Where nobody is found, those are named whom a check could make fit', () => {
  const choose = (reviewers: Choice['reviewers'], more: Partial<Choice> = {}) =>
    chooseReviewers({
      ...{ reviewers, organizations, asked: [], loads: {}, on, caseFacts: facts, seats: [1], seed: 'a seed' },
      ...more,
    });
  const licence = { number: 'A 1', state: 'California', standing: 'unknown' } as const;
  const unknown = [
    reviewer({ reviewerId: 'rev-a', licence }),
    reviewer({ reviewerId: 'rev-b', discipline: undefined, practice: undefined }),
  ];

  it('as many as there are seats, the one with less to do first', () => {
    expect(choose(unknown, { loads: { 'rev-a': 2 } }).toCheck).toEqual(['rev-b']);
    expect(choose(unknown, { loads: { 'rev-a': 2 }, seats: [1, 2, 3] }).toCheck).toEqual(['rev-b', 'rev-a']);
  });

  it('but nobody whom something else bars, or in whom somebody found it', () => {
    const barred = [
      reviewer({ reviewerId: 'rev-c', licence, boardCertified: false }),
      reviewer({ reviewerId: 'rev-d', discipline: 'pending' }),
      reviewer({ reviewerId: 'rev-e', licence, affiliations: { ...noTies, plans: ['Anthem'] } }),
    ];
    const tied = { ...facts, planNames: ['Anthem Blue Cross', 'Anthem'] };
    expect(choose(barred, { caseFacts: tied })).not.toHaveProperty('toCheck');
  });

  it('and nobody where every seat is filled', () => {
    expect(choose([...unknown, reviewer({ reviewerId: 'rev-f' })])).not.toHaveProperty('toCheck');
  });
});
