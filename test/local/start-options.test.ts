import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '@imr/local-aws';
import { parseStartOptions } from '../../local/start-options.ts';
import { exampleApplication } from '../../local/example-application.ts';
import { Application } from '../../domain/application/application.ts';

describe('the command line', () => {
  it.each<[string[], object]>([
    [
      ['--port', '0', '--at', '2099-12-31T23:59:59.999Z'],
      { port: 0, fresh: false, stateDirectory: resolve('.local'), at: 4102444799999 },
    ],
    [[], { port: 8080, fresh: false, stateDirectory: resolve('.local') }],
    [
      ['--fresh', '--at', '2026-11-24T18:00:00Z', '--frozen', '--port', '9000', '--state', '/tmp/x'],
      { port: 9000, fresh: true, stateDirectory: '/tmp/x', at: 1795543200000, frozen: true },
    ],
  ])('%j is understood', (words, expected) => {
    expect(parseStartOptions(words)).toEqual(expected);
  });

  it.each([
    [['--nonsense'], "Unknown option '--nonsense'. Try: npm start --"],
    [['nonsense'], "Unexpected argument 'nonsense'"],
    [['--port', 'http'], '--port must be a number from 0 to 65535, not "http".'],
    [['--port', '70000'], '--port must be a number from 0 to 65535, not "70000".'],
    [['--at', 'yesterday'], '--at must be an instant such as 2026-11-24T18:00:00Z, not "yesterday".'],
    [['--at', ''], '--at must be an instant such as 2026-11-24T18:00:00Z, not "".'],
    [
      ['--at', '2026-02-30T18:00:00Z'],
      '--at must be an instant such as 2026-11-24T18:00:00Z, not "2026-02-30T18:00:00Z".',
    ],
    [['--at', '+275760-09-14T00:00:00Z'], '--at must be an instant such as 2026-11-24T18:00:00Z, not "+27'],
    [['--at', '1999-12-31T23:59:59Z'], '--at must lie in the years 2000 to 2099, unlike "1999-12-31T23:59:59Z".'],
    [['--at', '2100-01-01T00:00:00Z'], '--at must lie in the years 2000 to 2099, unlike "2100-01-01T00:00:00Z".'],
    [['--port', ''], '--port must be a number from 0 to 65535, not "".'],
    [['--port', '-1'], "Option '--port' argument is ambiguous. Try: npm start --"],
    [['--state', ''], '--state must name a directory, and names nothing.'],
    [['--state', ' '], '--state must name a directory, and names nothing.'],
    [['--state', '--fresh'], "Option '--state' argument is ambiguous. Try: npm start --"],
    [['--state'], "Option '--state <value>' argument missing. Try: npm start --"],
    [['--fresh=yes'], "Option '--fresh' does not take an argument. Try: npm start --"],
    [['--at', '2026-11-24'], '--at must be an instant such as 2026-11-24T18:00:00Z, not "2026-11-24".'],
  ])('%j is refused in one sentence', (words, message) => {
    expect(() => parseStartOptions(words)).toThrow(message);
  });
});

it.each([
  ['P1D', 86_400_000],
  ['PT2H30M', 9_000_000],
  ['P2W', 1_209_600_000],
  ['P1DT0.5S', 86_400_500],
  ['PT1.001S', 1001],
])('%s is a duration of %i milliseconds', (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

it.each(['PT0.0001S', 'PT1.S', 'P', 'PT', 'P1M', 'P1Y', '1D', 'P-1D', ''])('"%s" is no duration', text => {
  expect(parseDuration(text)).toBeUndefined();
});

it('gives people an application to try that the form would take', () => {
  expect(Application.safeParse(exampleApplication)).toMatchObject({ success: true });
});
