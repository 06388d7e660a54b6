import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../../local/duration.ts';
import { parseStartOptions } from '../../../local/start-options.ts';
import { applicationToTry } from '../../../local/welcome.ts';
import { Application } from '../../../domain/contracts/application.ts';

describe('the command line', () => {
  it.each<[string[], object]>([
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
])('%s is a duration of %i milliseconds', (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

it.each(['P', 'PT', 'P1M', 'P1Y', '1D', 'P-1D', ''])('"%s" is no duration', text => {
  expect(parseDuration(text)).toBeUndefined();
});

it('gives people an application to try that the form would take', () => {
  expect(Application.safeParse(applicationToTry)).toMatchObject({ success: true });
});
