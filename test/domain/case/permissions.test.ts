import { describe, expect, it } from 'vitest';
import { allowedCommands } from '../../../domain/commands/permissions.ts';
import { decide } from '../../../domain/decide/decide.ts';
import { Stage } from '../../../domain/case/stage-names.ts';
import { type CommandType, commandTypes, descriptorOf } from '../../../domain/commands/commands.ts';
import { rows } from './support/permitted.ts';
import { people, type Person } from './support/people.ts';
import { commandOf, lookedUp } from './support/play.ts';
import { type OrganizationVariant, organizationVariants, sample, type Variant } from './support/samples.ts';

const everybody = Object.keys(people) as Person[];
const organizations = ['review-org', 'another review-org', 'a review-org without an id'] as const;
type Organization = (typeof organizations)[number];

/** In which stages the case exists for whom; not named: in none. A plan is a party when it has been written to. */
const sees: Partial<Record<Person, readonly Stage[]>> = {
  applicant: Stage.options,
  analyst: Stage.options,
  nurse: Stage.options,
  attorney: Stage.options,
  supervisor: Stage.options,
  director: Stage.options,
  auditor: Stage.options,
  system: Stage.options,
  plan: [
    'gathering-records',
    'assigning-reviewers',
    'reviewing',
    'adopting',
    'authorizing',
    'confirming-care',
    'resolving-complaint',
    'closed',
  ],
  reviewer: ['assigning-reviewers', 'reviewing', 'adopting'],
};

/** A plan that was asked something while the case was screened is a party from then on. */
const askedSees: typeof sees = { ...sees, plan: Stage.options };

const onceAsked = ['assigning-reviewers', 'reviewing', 'adopting', 'authorizing', 'confirming-care', 'closed'] as const;

/**
 * The same for organizations: for one that was asked, from that day, while it has a seat or a seat is empty. No organization
 * sees a case for which none was asked yet.
 */
const organizationSees: Record<OrganizationVariant, Partial<Record<Person, readonly Stage[]>>> = {
  usual: { 'review-org': onceAsked },
  unfilled: { 'review-org': ['reviewing', 'adopting', 'authorizing', 'confirming-care', 'closed'] },
  vacated: { 'review-org': onceAsked },
  'passed-on': { 'another review-org': onceAsked },
  panel: { 'review-org': onceAsked, 'another review-org': onceAsked },
  'sent-back': { 'review-org': ['gathering-records', ...onceAsked] },
};

/** What an organization’s own commands come to in the stages that take them, by variant; not named: events. */
const organizationAnswers: Partial<
  Record<OrganizationVariant, [person: Organization, type: CommandType, stage: Stage][]>
> = {
  // Seat 1 is empty.
  vacated: [['review-org', 'disqualify-reviewer', 'assigning-reviewers']],
  // R-105 is not a reviewer of theirs; nor is whoever has seat 1 of the panel.
  'passed-on': [
    ['another review-org', 'assign-reviewer', 'assigning-reviewers'],
    ['another review-org', 'assign-reviewer', 'reviewing'],
  ],
  panel: [
    ['another review-org', 'assign-reviewer', 'assigning-reviewers'],
    ['another review-org', 'assign-reviewer', 'reviewing'],
    ['another review-org', 'disqualify-reviewer', 'assigning-reviewers'],
    ['another review-org', 'disqualify-reviewer', 'reviewing'],
  ],
};

const cases = new Map<string, ReturnType<typeof sample>>();
function sampleOf(stage: Stage, variant: Variant) {
  const key = `${stage} ${variant}`;
  const found = cases.get(key) ?? sample(stage, variant);
  cases.set(key, found);
  return found;
}

const product = rows.flatMap(row =>
  Stage.options.flatMap(stage => everybody.map(person => ({ type: row.type, stage, person, row }))),
);

const productOfOrganizations = organizationVariants.flatMap(variant =>
  rows.flatMap(row =>
    Stage.options.flatMap(stage => organizations.map(person => ({ variant, type: row.type, stage, person, row }))),
  ),
);

type Row = (typeof rows)[number];

/** What the command comes to: events, or the refusal’s kind. What is listed as allowed must fit; a member’s refusal has Spanish. */
function answerOf({ type, payload: carried, names }: Row, stage: Stage, variant: Variant, person: Person): string {
  const played = sampleOf(stage, variant);
  const payload = { ...carried, ...names?.(played.state(), people[person]) };
  const decision = decide(
    commandOf(type, payload, people[person], played.now()),
    played.state(),
    lookedUp(type, payload),
  );
  const answer = 'refusal' in decision ? decision.refusal.kind : 'events';
  const listed: string[] = allowedCommands(played.state(), people[person]);
  if ('refusal' in decision && person === 'applicant') expect(decision.refusal.said).toBeDefined();
  if (answer === 'events') expect(listed).toContain(type);
  if (answer === 'forbidden' || answer === 'not-now') expect(listed).not.toContain(type);
  return answer;
}

describe('Who may give which command in which stage', () => {
  it('has a row for every command', () => {
    expect(rows.map(({ type }) => type).toSorted()).toEqual(commandTypes.toSorted());
  });

  it.each(product)('$type in $stage by $person', ({ stage, person, row }) => {
    expect(answerOf(row, stage, row.variant ?? 'usual', person)).toBe(expectedOf(row, stage, person));
  });

  it.each(productOfOrganizations)('$type in $stage, $variant, by $person', ({ variant, stage, person, row }) => {
    expect(answerOf(row, stage, variant, person)).toBe(expectedOfOrganization(row, stage, variant, person));
  });
});

function seesIn(variant: Variant = 'usual'): typeof sees {
  const of = organizationVariants.find(one => one === variant) ?? 'usual';
  // A death ends the session of who was the applicant; whoever filed for a child of age keeps one, to send papers.
  const over = variant === 'died' ? { applicant: ['closed'] as const } : {};
  return { ...(variant === 'asked' ? askedSees : sees), ...organizationSees[of], ...over };
}

function expectedOf(row: Row, stage: Stage, person: Person): string {
  const seen = seesIn(row.variant)[person]?.includes(stage) ?? false;
  if (!seen) return 'unknown';
  const role = person.startsWith('another ') ? person.slice('another '.length) : person;
  if (!row.roles.includes(role)) return 'forbidden';
  if (!row.stages.includes(stage)) return 'not-now';
  if (row.ownOnly === true && role !== person) return 'unacceptable';
  return row.answer ?? 'events';
}

function expectedOfOrganization(
  { type, roles, stages, onlyInVariant }: Row,
  stage: Stage,
  variant: OrganizationVariant,
  person: Organization,
): string {
  if (organizationSees[variant][person]?.includes(stage) !== true) return 'unknown';
  if (!roles.includes('review-org')) return 'forbidden';
  if (!stages.includes(stage) || onlyInVariant === true) return 'not-now';
  const isRefused = organizationAnswers[variant]?.some(one => one.join() === [person, type, stage].join()) ?? false;
  return isRefused ? 'unacceptable' : 'events';
}

it('a case that is being closed takes what belongs to its letters, files, machines and colleagues, and nothing else', () => {
  const inOrder = commandTypes.filter(type => descriptorOf(type).whileClosing === true);
  expect(inOrder.toSorted()).toEqual([
    'acknowledge-receipt',
    'add-note',
    'clear-conflict',
    'clear-trouble',
    'confirm-coming-of-age',
    'confirm-conflict',
    'confirm-correction',
    'correct-contact',
    'declare-conflict',
    'give-up-on-documents',
    'misfile-document',
    'pass-on-documents',
    'put-back-document',
    'read-documents',
    'record-call',
    'record-enforcement-referral',
    'record-posted',
    'record-returned',
    'record-translation',
    'reissue-access-code',
    'review-disclosure',
    'send-again',
    'settle-call-back',
    'wait-for-documents',
  ]);
});
