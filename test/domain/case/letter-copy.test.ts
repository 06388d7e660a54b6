import { noParticulars } from '../letters/no-particulars.ts';
import { describe, expect, it } from 'vitest';
import { openStages } from '../../../domain/case/stage-names.ts';
import type { Notice } from '../../../domain/case/notice.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import { keptOf } from '../../../domain/letters/kept-letter.ts';
import { asSent, lastCopy, letterGoneOut, writtenAnew } from '../../../domain/read/letter-copy.ts';
import { analysesFor, matterOf } from '../../../domain/read/letter-matter.ts';
import { OrganizationId, PlanId } from '../../../domain/words/ids.ts';
import { caseIn, closedAs, fullApplication, issues, notice, readsSpanish, seat } from '../letters/sample-case.ts';
import { bothWon, winning } from '../letters/sample-letter.ts';
import { pacific } from '../time/pacific.ts';
import { people, reviewer } from './support/people.ts';
import { sample, sampleState } from './support/samples.ts';

const portalUrl = 'https://imr.helpcenter.example';
const sentAt = pacific('2026-11-25T10:00-08:00');
const postedAt = pacific('2026-11-27T10:00-08:00');
const printedAt = pacific('2026-11-27T09:00-08:00');
const gone = (kind: string, party: Notice['to']['party'], more: Partial<Notice> = {}): Notice => ({
  ...notice(kind, party),
  status: 'delivered',
  sentAt,
  ...more,
});
const copy = (at: typeof sentAt, text: string) => ({ at, subject: 'Case', text });
const mailed = copy(sentAt, 'as mailed');
const printed = copy(printedAt, 'as printed');

describe('Who reads a letter that went out', () => {
  const anthem = PlanId.parse('anthem-blue-cross');
  const other = PlanId.parse('health-net');
  const hers = gone('acknowledgement', 'applicant');
  const readers: [who: string, actor: Actor, letters: string[]][] = [
    ['the member', people.applicant, ['applicant']],
    ['the plan', { role: 'plan', sub: 'p', planId: anthem }, ['plan']],
    ['another plan', { role: 'plan', sub: 'p', planId: other }, []],
    ['the reviewer', reviewer('rev-dermatology-7'), ['reviewer']],
    ['another reviewer', reviewer('rev-dermatology-8'), []],
    [
      'the organization',
      { role: 'review-org', sub: 'c', organizationId: OrganizationId.parse('org-redwood') },
      ['review-org'],
    ],
    ['an analyst', people.analyst, ['applicant', 'plan', 'reviewer', 'review-org', 'provider']],
    ['an auditor', people.auditor, ['applicant', 'plan', 'reviewer', 'review-org', 'provider']],
  ];

  it.each(readers)('%s reads their own, and the Help Center all', (_who, actor, theirs) => {
    const parties = ['applicant', 'plan', 'reviewer', 'review-org', 'provider'] as const;
    const read = parties.filter(party => {
      const state = caseIn('reviewing', { notices: [gone('extension', party)] });
      return letterGoneOut(state, actor, state.notices[0]?.id) !== undefined;
    });
    expect(read).toEqual(theirs);
  });

  it('nobody, of one that has not gone out', () => {
    const state = caseIn('screening', { notices: [notice('acknowledgement', 'applicant')] });
    expect(letterGoneOut(state, people.applicant, hers.id)).toBeUndefined();
  });
});

describe('A member reads of a letter', () => {
  it.each<[what: string, notice: Partial<Notice>, read: string | undefined]>([
    ['the mail that was sent', {}, 'as mailed'],
    ['the mail that came back, until it is posted', { status: 'to-post', cameBackAt: sentAt }, 'as mailed'],
    ['what lay in the envelope', { status: 'posted', postedAt, printedAt }, 'as printed'],
    ['the mail, where the paper was not printed here', { status: 'posted', postedAt }, 'as mailed'],
    ['no copy, where nothing but such paper went out', { status: 'posted', postedAt, sentAt: postedAt }, undefined],
    ['no other print than that which was posted', { status: 'posted', postedAt, printedAt: sentAt }, undefined],
  ])('%s', (_what, more, read) => {
    expect(lastCopy(gone('acknowledgement', 'applicant', more), { mailed, printed })?.text).toBe(read);
  });

  it('every word as it went, and says when that was', () => {
    const letter = gone('acknowledgement', 'applicant');
    expect(asSent(letter, mailed, ['Beside it.'], people.applicant)).toMatchObject({
      at: sentAt,
      text: 'as mailed',
      beside: ['Beside it.'],
      copy: 'as-sent',
    });
  });

  it('every word but the access code, which whoever reads over a shoulder could use', () => {
    const access = { ...notice('access-code', 'applicant', { generation: 1, by: 'email', after: 0 }) };
    const context = { notice: access, state: caseIn('screening'), at: sentAt, portalUrl, accessCode: '7KM2-9PXC-4TRW' };
    expect(keptOf(context, noParticulars).text).toContain('Access code: not shown in this copy');
    expect(JSON.stringify(keptOf(context, noParticulars))).not.toContain('7KM2');
  });

  it('in Spanish who asked for it, and staff read the same in English beside it', () => {
    const state = readsSpanish(closedAs('withdrawn'));
    const kept = keptOf({ notice: gone('withdrawal', 'applicant'), state, at: sentAt, portalUrl }, noParticulars);
    const letter = gone('withdrawal', 'applicant');
    const hers = asSent(letter, kept, [], people.applicant);
    expect(hers).toMatchObject({ language: 'es', subject: 'Caso K7MH-4P9N: Usted pidió que paráramos' });
    expect(hers.text).toContain('¿Cambió de opinión? Llámenos. Podemos abrir su caso otra vez.');
    expect(hers).not.toHaveProperty('english');
    const ours = asSent(letter, kept, [], people.analyst);
    expect(ours.english?.subject).toBe('Case K7MH-4P9N: You asked us to stop');
    expect(ours.english?.text).toContain('Did you change your mind? Call us.');
  });

  it('in English, as the plan and whoever reviews do, whatever the member reads', () => {
    const state = readsSpanish(closedAs('withdrawn'));
    const kept = keptOf({ notice: gone('withdrawal', 'plan'), state, at: sentAt, portalUrl }, noParticulars);
    expect(asSent(gone('withdrawal', 'plan'), kept, [], people.analyst)).toMatchObject({
      language: 'en',
      subject: 'Case K7MH-4P9N: The case was withdrawn',
    });
    expect(kept).not.toHaveProperty('english');
  });

  it('of before copies were kept: what it says today, and that this may differ', () => {
    const letter = gone('acknowledgement', 'applicant');
    const anew = writtenAnew(
      { notice: letter, state: caseIn('screening'), at: sentAt, portalUrl },
      noParticulars,
      [],
      people.applicant,
    );
    expect(anew).toMatchObject({ copy: 'written-anew', remark: expect.stringContaining('no copy') as unknown });
    expect(anew?.text).toContain('We got your application');
  });

  it('nothing of a kind that is no longer written', () => {
    const old = gone('closed', 'applicant');
    expect(
      writtenAnew(
        { notice: old, state: caseIn('screening'), at: sentAt, portalUrl },
        noParticulars,
        [],
        people.applicant,
      ),
    ).toBeUndefined();
  });

  it.each(openStages)('each of them, whatever came of the case: %s', stage => {
    const state = sampleState(stage);
    const letters = state.notices.map(one =>
      writtenAnew({ notice: one, state, at: sentAt, portalUrl }, noParticulars, [], people.applicant),
    );
    expect(letters).not.toContain(undefined);
  });
});

const redwood = { [OrganizationId.parse('org-redwood')]: 'Redwood Independent Review' };
const approved = caseIn('gathering-records', { issues: issues({ reviewType: 'medical-necessity' }) });
const chosen = { ...approved, seats: [seat('rev-dermatology-7', 'invited')] };

describe('Beside an approval stands what no mail may say', () => {
  it('to the member: what is reviewed, the question, the kind, and the review group when it is chosen', () => {
    const letter = notice('imr-approved', 'applicant');
    expect(matterOf(letter, chosen, redwood)).toEqual([
      'Under review: Pembrolizumab infusions. The question is: Do you need this care?',
      'Handled as a complaint: Air ambulance.',
      'Kind of review: Independent Medical Review, at the normal speed.',
      'Review group: Redwood Independent Review.',
    ]);
    expect(matterOf(letter, approved, {})).toContain(
      'Review group: not chosen yet. When it is, you can read its name here, or call us.',
    );
  });

  it('to the plan, in its words', () => {
    expect(matterOf(notice('records-request', 'plan'), { ...chosen, urgency: 'expedited' }, redwood)).toEqual([
      'Under review: Pembrolizumab infusions (medical necessity).',
      'Handled as a complaint: Air ambulance.',
      'Kind of review: expedited Independent Medical Review.',
      'Review organization: Redwood Independent Review.',
    ]);
  });

  it('to a provider, of their own service alone', () => {
    const beside = matterOf(notice('imr-approved-provider', 'provider'), chosen, redwood);
    expect(beside[0]).toBe('Under review: Pembrolizumab infusions (medical necessity).');
    expect(beside.join(' ')).not.toContain('Air ambulance');
  });

  it('of several organizations all, each once', () => {
    const poppy = { [OrganizationId.parse('org-poppy')]: 'Golden Poppy Medical Review' };
    const panel = [
      seat('r-1', 'accepted'),
      { ...seat('r-2', 'accepted'), seat: 2, organizationId: OrganizationId.parse('org-poppy') },
      { ...seat('r-3', 'accepted'), seat: 3 },
    ];
    const beside = matterOf(
      notice('imr-approved', 'applicant'),
      { ...approved, seats: panel },
      { ...redwood, ...poppy },
    );
    expect(beside.at(-1)).toBe('Review groups: Redwood Independent Review, Golden Poppy Medical Review.');
  });

  it('and beside a reminder nothing', () => {
    expect(matterOf(notice('deadline-reminder', 'applicant'), chosen, redwood)).toEqual([]);
  });
});

describe('Beside a decision', () => {
  const at = sample('authorizing').events.find(({ type }) => type === 'analysis-submitted')?.version ?? 0;
  const submittedAt = pacific('2027-02-10T10:00-08:00');
  const reviewed = { ...seat('rev-dermatology-7', 'analysed'), analysis: { findings: [], submittedAt, event: at } };
  const decided = caseIn('authorizing', { ...bothWon, seats: [reviewed] });
  const texts = sample('authorizing').events.flatMap(event =>
    event.type === 'analysis-submitted'
      ? [{ ...event, data: { ...event.data, seat: 1, rationale: 'The tumor board agreed.', analysis: undefined } }]
      : [],
  );

  it('the member reads what was decided on each service, and by which group', () => {
    expect(matterOf(notice('decision', 'applicant'), decided, redwood)).toEqual([
      'Pembrolizumab infusions: decided for you.',
      'Air ambulance: decided for you.',
      'Kind of review: Independent Medical Review, at the normal speed.',
      'Review group: Redwood Independent Review.',
    ]);
  });

  it('the member without a computer finds each analysis in the envelope, with no name', () => {
    expect(analysesFor(notice('decision', 'applicant'), decided, texts)).toEqual([
      'Analysis 1: The tumor board agreed.',
      'Its author: Board certified in dermatology',
    ]);
  });

  it('a provider finds what was decided on their own service, and nothing about another’s', () => {
    const letter = notice('decision-provider', 'provider');
    expect(matterOf(letter, decided, redwood)[0]).toBe('Pembrolizumab infusions: overturned.');
    expect(matterOf(letter, decided, redwood).join(' ')).not.toContain('Air ambulance');
    expect(analysesFor(letter, decided, texts)).toEqual([
      'The analyses are about other services, too: what they say of these is added by hand.',
    ]);
    const alone = caseIn('authorizing', { ...winning, seats: decided.seats });
    expect(analysesFor(letter, alone, texts)[0]).toBe('Analysis 1: The tumor board agreed.');
  });

  it('nobody reads a reviewer’s name, or who the patient is', () => {
    const all = (['decision', 'decision-plan', 'decision-provider'] as const).map(kind => {
      const party = kind === 'decision' ? 'applicant' : kind === 'decision-plan' ? 'plan' : 'provider';
      return matterOf(notice(kind, party), decided, redwood).join(' ');
    });
    expect(all.join(' ')).not.toContain('rev-dermatology-7');
    expect(all.join(' ')).not.toContain(fullApplication.patient.lastName);
  });
});
