import { describe, expect, it } from 'vitest';
import { Precedence, type Caller } from '../../src/lambda/precedence.ts';

/** Calls that end when they are told to, and the order in which they began. */
function lane(widths = { people: 2, background: 3, backgroundBesidePeople: 1 }) {
  const precedence = new Precedence(widths);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const call = (caller: Caller, name: string) =>
    void precedence.inTurn(caller, async () => {
      begun.push(name);
      await new Promise<void>(resolve => ends.set(name, resolve));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(resolve => setImmediate(resolve));
  };
  return { precedence, begun, call, end };
}

describe('Behind a backlog of a hundred calls that nobody waits for', () => {
  const behind = () => {
    const { call, ...rest } = lane();
    for (let count = 1; count <= 100; count += 1) call('background', `b${count}`);
    return { call, ...rest };
  };

  it('three are under way, and the others begin in the order in which they came', async () => {
    const { precedence, begun, end } = behind();
    expect(begun).toEqual(['b1', 'b2', 'b3']);
    expect(precedence.backlog).toBe(97);
    await end('b2');
    expect(begun).toEqual(['b1', 'b2', 'b3', 'b4']);
  });

  it('a person’s call begins at once', () => {
    const { begun, call } = behind();
    call('person', 'p1');
    expect(begun).toEqual(['b1', 'b2', 'b3', 'p1']);
  });

  it('only one goes on while a person waits, and three again after', async () => {
    const { begun, call, end } = behind();
    call('person', 'p1');
    await end('b1');
    await end('b2');
    expect(begun).toEqual(['b1', 'b2', 'b3', 'p1']);
    await end('b3');
    expect(begun).toEqual(['b1', 'b2', 'b3', 'p1', 'b4']);
    await end('p1');
    expect(begun).toEqual(['b1', 'b2', 'b3', 'p1', 'b4', 'b5', 'b6']);
  });

  it('fifty people come before all of it but one', async () => {
    const { begun, call, end } = behind();
    for (let count = 1; count <= 50; count += 1) call('person', `p${count}`);
    for (const name of ['b1', 'b2', 'b3']) await end(name);
    for (let count = 1; count <= 50; count += 1) await end(`p${count}`);
    const others = begun.slice(3).filter(name => name.startsWith('b'));
    expect(begun.filter(name => name.startsWith('p'))).toHaveLength(50);
    expect(others).toEqual(['b4', 'b5', 'b6']);
    expect(begun.indexOf('b4')).toBeLessThan(begun.indexOf('p50'));
    expect(begun.indexOf('b5')).toBeGreaterThan(begun.indexOf('p50'));
  });
});

it('lets no more people’s calls be under way than the cores are good for', async () => {
  const { begun, call, end } = lane();
  for (const name of ['p1', 'p2', 'p3']) call('person', name);
  expect(begun).toEqual(['p1', 'p2']);
  await end('p1');
  expect(begun).toEqual(['p1', 'p2', 'p3']);
});

it('goes on after a call that fails', async () => {
  const precedence = new Precedence({ people: 1, background: 1, backgroundBesidePeople: 1 });
  const failed = precedence.inTurn('person', () => Promise.reject(new Error('no')));
  const next = precedence.inTurn('person', () => Promise.resolve('yes'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
