import { describe, expect, it } from 'vitest';
import type { Outcome, OpenStage } from '../../../domain/case/stage-names.ts';
import { openStages } from '../../../domain/case/stage-names.ts';
import { application, exclusion, necessity } from '../eligibility/applications.ts';
import { lineOf, unheard } from './support/heard.ts';
import { otherCase, people, reviewer } from './support/people.ts';
import { play, type Play } from './support/play.ts';
import { playedTo, type Variant } from './support/samples.ts';
import { whole } from './support/analysis.ts';

const { analyst, applicant, director, plan, system } = people;
const reason = 'As it seems';
const screening = ['screening', 'awaiting-applicant'] as const;

/** A way in which a case ends: to which outcome, from which stages, by whom. */
interface Way {
  way: string;
  outcome: Outcome;
  stages: readonly OpenStage[];
  end: (told: Play) => Play;
}

const ways: Way[] = [
  {
    way: 'the member withdraws',
    outcome: 'withdrawn',
    stages: openStages,
    end: told => told.give(applicant, 'withdraw', {}),
  },
  {
    way: 'the plan gives in, and the care came',
    outcome: 'reversed-by-plan',
    stages: ['gathering-records', 'assigning-reviewers', 'reviewing', 'adopting', 'resolving-complaint'],
    end: told => told.give(plan, 'reverse-by-plan', {}).give(applicant, 'confirm-care', {}),
  },
  {
    way: 'the doctors agree with the plan',
    outcome: 'upheld',
    stages: ['reviewing'],
    end: told => {
      for (const { reviewerId } of told.state().seats) {
        told.give(reviewer(reviewerId), 'submit-analysis', whole({ finding: 'upheld', rationale: 'Not needed' }));
      }
      return told.give(director, 'adopt-determination', {});
    },
  },
  {
    way: 'the care came',
    outcome: 'overturned',
    stages: ['confirming-care'],
    end: told => told.give(applicant, 'confirm-care', {}),
  },
  {
    way: 'the complaint is settled',
    outcome: 'complaint-resolved',
    stages: ['resolving-complaint'],
    end: told => told.give(analyst, 'resolve-complaint', { finding: 'in-compliance', summary: 'It kept the rules' }),
  },
  ...(['non-jurisdictional', 'premature'] as const).flatMap((outcome): Way[] => [
    {
      way: `it is routed as ${outcome}`,
      outcome,
      stages: screening,
      end: told => told.give(analyst, 'route-case', { route: outcome, reason }),
    },
    {
      way: `it is closed as ${outcome}`,
      outcome,
      stages: screening,
      end: told => told.give(analyst, 'close-case', { outcome, reason }),
    },
  ]),
  {
    way: 'nobody signed',
    outcome: 'no-signature',
    stages: ['awaiting-applicant'],
    end: told => told.at('2027-02-17T09:00-08:00', analyst, 'close-case', { outcome: 'no-signature', reason }),
  },
  {
    way: 'it is the same as another',
    outcome: 'duplicate',
    stages: openStages,
    end: told => told.give(analyst, 'close-case', { outcome: 'duplicate', of: otherCase, reason }),
  },
  {
    way: 'the member has died',
    outcome: 'died',
    stages: openStages,
    end: told => told.give(analyst, 'close-case', { outcome: 'died', reason }),
  },
];

const variants: readonly Variant[] = ['usual', 'asked', 'panel', 'vacated', 'expedited'];
const byMail = { providerContact: { email: 'office@ruiz.example' } };
const paths = ways.flatMap(one => one.stages.flatMap(stage => variants.map(variant => ({ ...one, stage, variant }))));

/** Nobody has signed; a doctor gets copies; the organization was given more time, where there is one. */
function begun(stage: OpenStage, variant: Variant, filedBy: string): Play {
  const told = playedTo(stage, variant, { service: byMail, other: { consent: undefined, filedBy: { role: filedBy } } });
  const longer = ['extend-deadline', { clock: 'V1', days: 1, reason }] as const;
  if (told.refusalOf(director, ...longer) === undefined) told.give(director, ...longer);
  told.letters();
  return told;
}

describe.each(['self', 'guardian'])('An ending is heard, of a case that was filed by: %s', filedBy => {
  it.each(paths)('in $stage ($variant), when $way', ({ stage, variant, outcome, end }) => {
    const told = begun(stage, variant, filedBy);
    const had = new Set(told.state().notices.map(({ to }) => lineOf(to)));
    const before = told.state().notices.length;
    end(told);
    const { notices, ...state } = told.state();
    expect(state).toMatchObject({ stage: 'closed', outcome });
    expect(unheard(told.state())).toEqual([]);
    const written = notices.slice(before);
    expect(written.filter(({ status }) => status === 'withdrawn')).toEqual([]);
    const strangers = written.filter(({ kind, to }) => !had.has(lineOf(to)) && !otherwise.includes(kind));
    const representatives = outcome === 'died' && filedBy === 'guardian' ? ['representative'] : [];
    expect(strangers.map(({ to }) => lineOf(to))).toEqual(representatives);
    const twice = written.map(({ kind, to }) => `${kind} ${lineOf(to)}`);
    expect(new Set(twice).size).toBe(twice.length);
  });
});

describe('Who hears of an end', () => {
  it('is nobody whose only letter was taken back before it went out', () => {
    const told = play({ at: '2027-02-02T09:00-08:00', application: application(), mailLags: true });
    told.give(analyst, 'route-case', {});
    const request = told.state().notices.find(({ to }) => to.party === 'plan');
    told.give(system, 'withdraw-notice', { noticeId: request?.id ?? '' }).letters();
    told.give(analyst, 'close-case', { outcome: 'duplicate', of: otherCase, reason });
    expect(told.letters()).toEqual(['closure → applicant']);
  });

  it('is also the provider of a part that was settled long before', () => {
    const other = { ...exclusion, provider: 'Ben Okafor, MD', providerContact: { email: 'office@okafor.example' } };
    const services = [{ ...necessity, ...byMail }, other];
    const told = play({ at: '2027-02-02T09:00-08:00', application: application({ services }) });
    told.give(analyst, 'route-case', {}).give(analyst, 'resolve-complaint', { summary: 'Excluded' });
    const route = 'complaint';
    told.at('2027-02-04T09:00-08:00', analyst, 'reclassify', { issues: [{ issue: 1, route }], reason }).letters();
    told.give(analyst, 'resolve-complaint', { summary: 'Excluded, too' });
    const toProviders = told.state().notices.filter(({ to }) => to.party === 'provider');
    expect(toProviders.slice(-2).map(({ kind, to }) => [kind, lineOf(to)])).toEqual([
      ['complaint-closing-provider', 'provider 1'],
      ['closure', 'provider 2'],
    ]);
  });
});

/** Written on the way to the end, and the provider's copies (H&S 1374.33(f), 1368(b)(5)): a first letter or not. */
const otherwise = ['adoption-request', 'decision-provider', 'complaint-closing-provider'];
