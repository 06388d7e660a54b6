import { chanceFrom } from '../../domain/conflicts/chance.ts';
import { roads, type RoadName } from './roads.ts';
import type { DirectoryChange } from './clerk.ts';
import { inWords, type Trouble } from './trouble.ts';

/** What one run does and what befalls it: all of it from the seed. */
export interface Plan {
  seed: string;
  /** Whether the stack is a process of its own that a breakdown kills (`kill -9`), or is closed in this one. */
  killed: boolean;
  /** A road for each case; all are walked side by side. */
  roads: RoadName[];
  /** Hours that pass before each step. */
  hours: number[];
  /** Mail that comes in, and what no person wrote among it. */
  mails: { step: number; automatic: boolean }[];
  /** What is changed in the directories meanwhile. */
  changes: ({ step: number } & DirectoryChange)[];
  /** What is laid before each step. */
  troubles: { step: number; trouble: Trouble }[];
}

const askedByPeople = [
  'FileApplication',
  'HandleCommand',
  'ReadCase',
  'OpenSession',
  'Authorize',
  'IssueUpload',
  'KeepDirectory',
];
const askedByMachines = [
  'LookAtCase',
  'PerformAct',
  'ClassifyCase',
  'CheckDeadline',
  'RecordMilestone',
  'CheckNotice',
  'SendNotice',
];
/** The sweep makes good what these were told and did not do. */
const startersAndWakers = ['StartWorkflow', 'WakeWorkflow', 'StartDeadline', 'StartNotice'];
const toldByAws = ['RecordDelivery', 'AdmitDocument', 'ReceiveMail'];

const failures = ['refused', 'killed-before', 'killed-after', 'timed-out'] as const;

export function planOf(seed: string): Plan {
  const chance = chanceFrom(seed);
  const upTo = (most: number) => 1 + Math.floor(chance() * most);
  const oneOf = <const T>(list: readonly [T, ...T[]]): T => list[Math.floor(chance() * list.length)] ?? list[0];

  function call(): Trouble {
    const asked = chance();
    if (asked < 0.35) {
      return { kind: 'call', of: oneOf(some(askedByMachines)), nth: upTo(4), what: oneOf(failures) };
    }
    if (asked < 0.55) return { kind: 'call', of: oneOf(some(askedByPeople)), nth: upTo(3), what: oneOf(failures) };
    if (asked < 0.85) {
      return {
        kind: 'call',
        of: oneOf(some(startersAndWakers)),
        nth: upTo(5),
        what: oneOf([...failures, 'doubled', 'lost']),
      };
    }
    return { kind: 'call', of: oneOf(some(toldByAws)), nth: upTo(4), what: oneOf([...failures, 'doubled']) };
  }

  function trouble(): Trouble {
    const kind = chance();
    if (kind < 0.45) return call();
    if (kind < 0.6) {
      const of = oneOf(some([...askedByPeople, ...askedByMachines, ...startersAndWakers, ...toldByAws]));
      return { kind: 'midway', of, nth: upTo(4) };
    }
    if (kind < 0.72) return { kind: 'batch', nth: upTo(4), what: oneOf(['doubled', 'reordered', 'torn']) };
    if (kind < 0.9) return store();
    if (kind < 0.95) {
      return { kind: 'mail', what: oneOf(['down', 'throttle', 'answerLost']), hours: oneOf([1, 6, 24]) };
    }
    return { kind: 'breakdown', nth: upTo(30) };
  }

  function store(): Trouble {
    const times = upTo(12);
    const what = oneOf(['Throttling', 'InternalServerError', 'Unreachable', 'AnswerLost', 'TransactionConflict']);
    if (what === 'TransactionConflict') {
      return chance() < 0.5
        ? { kind: 'store', action: 'UpdateItem', times, what }
        : { kind: 'store', action: 'TransactWriteItems', times, what: 'TransactionCanceledByConflict' };
    }
    return { kind: 'store', action: oneOf(['UpdateItem', 'TransactWriteItems', 'GetItem', 'Query']), times, what };
  }

  const chosen = Array.from({ length: upTo(3) }, () =>
    oneOf<RoadName>(['care', 'care', 'reopened', 'complaint', 'withdrawn', 'expedited', 'panel']),
  );
  const steps = Math.max(...chosen.map(name => roads[name].steps.length));
  const killed = chance() < 0.3;
  const hours = Array.from({ length: steps }, () => oneOf([0.02, 0.1, 0.5, 3, 20, 50]));
  const troubles = Array.from({ length: 4 + upTo(10) }, () => ({ step: upTo(steps) - 1, trouble: trouble() }));
  if (killed) troubles.push({ step: upTo(steps) - 1, trouble: { kind: 'breakdown', nth: upTo(30) } });
  const mails = Array.from({ length: upTo(4) - 1 }, () => ({ step: upTo(steps) - 1, automatic: chance() < 0.25 }));
  const changes = Array.from({ length: upTo(3) - 1 }, () => {
    return { step: upTo(steps) - 1, what: oneOf(['words', 'words', 'address']), nth: upTo(12) };
  });
  return { seed, killed, roads: chosen, hours, mails, changes, troubles };
}

/** A list that is not empty by its type. @throws RangeError for one that is */
function some<T>(list: readonly T[]): [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new RangeError('There is nothing to choose from.');
  return [first, ...rest];
}

/** The plan on a few lines, for playing it again with one's eyes open. */
export function planInWords({ seed, killed, roads: chosen, hours, mails, changes, troubles }: Plan): string[] {
  return [
    `seed ${seed}, ${killed ? 'killed' : 'closed'} at a breakdown; cases: ${chosen.join(', ')}`,
    ...hours.map((passing, step) => {
      const here = (one: { step: number }) => one.step === step;
      const laid = [
        ...troubles.filter(here).map(one => inWords(one.trouble)),
        ...mails.filter(here).map(({ automatic }) => (automatic ? 'an absence notice comes in' : 'a mail comes in')),
        ...changes.filter(here).map(({ what, nth }) => `${what} changed in entry ${nth} of a directory`),
      ];
      return `step ${step}, after ${passing} h: ${laid.join('; ') || 'nothing'}`;
    }),
  ];
}
