import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeadlineStep } from '../../domain/read/deadline-step.ts';
import { machine, succeed } from '../../statemachines/asl.ts';
import { definitions } from '../../statemachines/definitions.ts';
import { withPicture } from '../../statemachines/picture.ts';

const folder = join(import.meta.dirname, '../../statemachines');

describe('What AWS runs', () => {
  it('has a rendering for every machine, and no other', () => {
    const rendered = readdirSync(folder).filter(name => name.endsWith('.asl.json'));
    expect(rendered.toSorted()).toEqual([
      'case-lifecycle.asl.json',
      'deadline.asl.json',
      'notice-delivery.asl.json',
      'rederivation.asl.json',
    ]);
  });

  it.each(Object.entries(definitions))(
    'is %s as its table says: after a change of it, `npm run machines`',
    (name, made) => {
      const rendered: unknown = JSON.parse(readFileSync(join(folder, `${name}.asl.json`), 'utf8'));
      expect(rendered).toEqual(JSON.parse(JSON.stringify(made)));
    },
  );
});

it('is pictured in the README as it is: after a change of it, `npm run machines`', () => {
  const readme = readFileSync(join(folder, '..', 'README.md'), 'utf8');
  expect(withPicture(readme, definitions['case-lifecycle'])).toBe(readme);
  const { States: states } = definitions['case-lifecycle'];
  const missing = Object.keys(states as object).filter(name => !readme.includes(name));
  expect(missing).toEqual(['Unknown step']);
});

describe('A table', () => {
  const asks = { name: 'Ask', functionArn: 'AskArn', payload: {}, variable: 'step' };
  const end = { name: 'End', state: succeed };

  it('compiles with a state for each step that the domain knows, and for no other', () => {
    const named = (name: string) => ({ name, state: succeed });
    const steps = {
      'wait-for-reminder': named('1'),
      remind: named('2'),
      'wait-until-due': named('3'),
      miss: named('4'),
      'wait-until-midnight': named('5'),
      'count-penalty-day': named('6'),
      renew: named('7'),
    };
    // @ts-expect-error a step of the domain has no state
    machine<DeadlineStep['next']>({ comment: '', asks, steps });
    // @ts-expect-error the domain knows no such step
    machine<DeadlineStep['next']>({ comment: '', asks, steps: { ...steps, over: end, forget: named('8') } });
    const made = machine<DeadlineStep['next']>({ comment: '', asks, steps: { ...steps, over: end } });
    expect(made['StartAt']).toBe('Ask');
  });

  it('names no two states alike: one would be lost unseen', () => {
    const steps = { over: end, remind: { name: 'Ask', state: succeed } };
    expect(() => machine({ comment: '', asks, steps })).toThrow('Two states of one machine are named “Ask”.');
  });
});
