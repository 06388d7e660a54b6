import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles, floors, importGraph, reached, upward } from './import-graph.ts';
import { readSource, sourceFiles } from './source-file.ts';

const files = sourceFiles(join(import.meta.dirname, '..', '..'));
const product = files.filter(({ path }) => /^(?:adapters|domain|lambdas|lib|statemachines)\//u.test(path));
const graph = importGraph(product);

describe('The repository', () => {
  it.each([
    ['the product', /^(?:adapters|client|domain|lambdas|lib|statemachines)\//u, 300],
    ['its clients on one machine', /^(?:bench|bin|local)\//u, 60],
    ['the stand-ins', /^local-aws\//u, 200],
    ['the product’s tests', /^test\//u, 150],
  ])('has no circle of files in %s, types counted', (_part, paths, atLeast) => {
    const part = importGraph(files.filter(({ path }) => paths.test(path)));
    expect(part.size).toBeGreaterThan(atLeast);
    expect(circles(part)).toEqual([]);
  });
});

describe('The work of a function', () => {
  it('leads to no adapter, types counted: its handler alone ties it to AWS', () => {
    const work = [...graph.keys()].filter(path => /^lambdas\/(?!shared\/).+\/(?!handler\.ts$)/u.test(path));
    expect(work).toContain('lambdas/sweep/sweep.ts');
    const tied = work.filter(path => [...reached(graph, path)].some(file => file.startsWith('adapters/')));
    expect(tied).toEqual([]);
  });
});

describe('The domain', () => {
  it('has a floor for every folder', () => {
    const folders = new Set([...graph.keys()].flatMap(path => /^domain\/(?<name>[^/]+)\//u.exec(path)?.[1] ?? []));
    expect([...folders].toSorted()).toEqual(floors.flat().toSorted());
  });

  it('has no import that leads up a floor', () => {
    expect(upward(graph)).toEqual([]);
  });
});

describe('A graph of imports', () => {
  const of = (sources: Record<string, string>) =>
    importGraph(Object.entries(sources).map(([path, text]) => readSource(path, text)));

  it('shows a circle, also one that is made of types', () => {
    const graphOfThree = of({
      'domain/case/a.ts': "import { b } from './b.ts';",
      'domain/case/b.ts': "import type { C } from '../clocks/c.ts';",
      'domain/clocks/c.ts': "import { a } from '../case/a.ts';",
    });
    expect(circles(graphOfThree)).toEqual([['domain/case/a.ts', 'domain/case/b.ts', 'domain/clocks/c.ts']]);
    expect(upward(graphOfThree)).toEqual(['domain/clocks/c.ts imports domain/case/a.ts']);
  });

  it('shows an arrow across a floor, and to a folder without one', () => {
    const graphOfTwo = of({
      'domain/decide/a.ts': "import { b } from '../read/b.ts';\nimport { c } from '../new/c.ts';",
      'domain/read/b.ts': "import { state } from '../case/state.ts';",
    });
    expect(upward(graphOfTwo)).toEqual([
      'domain/decide/a.ts imports domain/read/b.ts',
      'domain/decide/a.ts imports domain/new/c.ts',
    ]);
  });
});
