import type { StateMachineDefinition } from 'aws-local-stepfunctions';

/** A definition in each of the two languages; where they can be the same text, they are. */
export interface MachineOfBoth {
  name: string;
  /** For our engine, which speaks JSONata. */
  ours: object;
  /** For aws-local-stepfunctions, which speaks JSONPath. */
  theirs: StateMachineDefinition;
  /** The states that call something. */
  callsIn: readonly string[];
  /** Of one execution. */
  transitions: number;
}

const links = 100;
const rounds = 100;

const steps = Array.from({ length: links }, (_, index) => `Step ${index + 1}`);

type State = StateMachineDefinition['States'][string];

/** States in a row, from the first to the last. */
function chain(stateOf: (leaving: { Next: string } | { End: true }) => State) {
  const states = steps.map((name, index) => {
    const next = steps[index + 1];
    return [name, stateOf(next === undefined ? { End: true } : { Next: next })] as const;
  });
  return { QueryLanguage: 'JSONata', StartAt: 'Step 1', States: Object.fromEntries(states) };
}

const passes = chain(leaving => ({ Type: 'Pass', ...leaving }));
const tasks = chain(leaving => ({ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', ...leaving }));

const loopInJsonata = {
  QueryLanguage: 'JSONata',
  StartAt: 'Begin',
  States: {
    Begin: { Type: 'Pass', Assign: { round: 0 }, Next: 'Count' },
    Count: { Type: 'Pass', Assign: { round: '{% $round + 1 %}' }, Next: 'Enough?' },
    'Enough?': {
      Type: 'Choice',
      Choices: [{ Condition: `{% $round >= ${rounds} %}`, Next: 'Done' }],
      Default: 'Count',
    },
    Done: { Type: 'Succeed' },
  },
};

const loopInJsonPath: StateMachineDefinition = {
  StartAt: 'Begin',
  States: {
    Begin: { Type: 'Pass', Result: { round: 0 }, Next: 'Count' },
    Count: { Type: 'Pass', Parameters: { 'round.$': 'States.MathAdd($.round, 1)' }, Next: 'Enough?' },
    'Enough?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.round', NumericGreaterThanEquals: rounds, Next: 'Done' }],
      Default: 'Count',
    },
    Done: { Type: 'Succeed' },
  },
};

export const machines: readonly MachineOfBoth[] = [
  {
    name: `${links} Pass states in a row, one text`,
    ...{ ours: passes, theirs: passes, callsIn: [], transitions: links },
  },
  {
    name: `${links} calls in a row, one text`,
    ...{ ours: tasks, theirs: tasks, callsIn: steps, transitions: links },
  },
  {
    name: `a loop of ${rounds} rounds`,
    ...{ ours: loopInJsonata, theirs: loopInJsonPath, callsIn: [], transitions: 2 * rounds + 2 },
  },
];
