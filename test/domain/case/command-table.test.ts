import { describe, expect, it } from 'vitest';
import { allowedCommands } from '../../../domain/case/command-table.ts';
import { decide } from '../../../domain/case/decide.ts';
import { Stage } from '../../../domain/case/stages.ts';
import { commandTypes } from '../../../domain/contracts/commands.ts';
import { rows } from './support/permitted.ts';
import { people, type Person } from './support/people.ts';
import { commandOf, looked } from './support/play.ts';
import { sample, type Variant } from './support/samples.ts';

const everybody = Object.keys(people) as Person[];

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
  reviewer: ['assigning-reviewers', 'reviewing', 'adopting', 'authorizing', 'confirming-care', 'closed'],
  'review-org': [
    'gathering-records',
    'assigning-reviewers',
    'reviewing',
    'adopting',
    'authorizing',
    'confirming-care',
    'closed',
  ],
  // While no seat is taken, any organization may be asked.
  'another review-org': ['gathering-records'],
};
/** With a review that finds no reviewer, no seat is taken for longer. */
const unfilledSees: typeof sees = {
  ...sees,
  'another review-org': ['gathering-records', 'assigning-reviewers'],
  reviewer: ['reviewing', 'adopting', 'authorizing', 'confirming-care', 'closed'],
};

/** A plan that was asked something while the case was screened is a party from then on. */
const askedSees: typeof sees = { ...sees, plan: Stage.options };

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

describe('Who may give which command in which stage', () => {
  it('has a row for every command', () => {
    expect(rows.map(({ type }) => type).toSorted()).toEqual(commandTypes.toSorted());
  });

  it.each(product)('$type in $stage by $person', ({ type, stage, person, row }) => {
    const variant = row.variant ?? 'usual';
    const state = sampleOf(stage, variant).state();
    const command = commandOf(type, row.payload, people[person], sampleOf(stage, variant).now());
    const decision = decide(command, state, looked(type, row.payload));
    const answer = 'refusal' in decision ? decision.refusal.kind : 'events';
    expect(answer).toBe(expectedOf(row, stage, person));
    const listed: string[] = allowedCommands(state, people[person]);
    if (answer === 'events') expect(listed).toContain(type);
    if (answer === 'forbidden' || answer === 'not-now') expect(listed).not.toContain(type);
  });
});

function seesIn(variant: Variant | undefined): typeof sees {
  if (variant === 'unfilled') return unfilledSees;
  return variant === 'asked' ? askedSees : sees;
}

function expectedOf(row: (typeof rows)[number], stage: Stage, person: Person): string {
  const seen = seesIn(row.variant)[person]?.includes(stage) ?? false;
  if (!seen) return 'unknown';
  const role = person.startsWith('another ') ? person.slice('another '.length) : person;
  if (!row.roles.includes(role)) return 'forbidden';
  if (!row.stages.includes(stage)) return 'not-now';
  if (row.ownOnly === true && role !== person) return 'unacceptable';
  return row.answer ?? 'events';
}
