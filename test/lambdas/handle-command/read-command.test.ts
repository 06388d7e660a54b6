import { describe, expect, it } from 'vitest';
import { Instant } from '../../../domain/time/instants.ts';
import { readCommand, readEnvelope } from '../../../lambdas/handle-command/read-command.ts';
import { people } from '../../domain/case/support/people.ts';
import { sampleState } from '../../domain/case/support/samples.ts';

const at = Instant.parse('2027-02-03T18:00:00.000Z');
const screened = sampleState('screening');

function read(by: (typeof people)[keyof typeof people], body: object) {
  return readCommand(readEnvelope(body), { by, at, requestId: 'request-1' }, screened);
}

describe('What was sent', () => {
  it('is the name of a command, perhaps the version that was seen, and beside them what it carries', () => {
    expect(readEnvelope({ type: 'route-case', expectedVersion: 3, route: 'imr' })).toEqual({
      type: 'route-case',
      expectedVersion: 3,
      carries: { route: 'imr' },
    });
  });

  it.each([
    [{ route: 'imr' }, 'type is required: the name of a command.'],
    [{ type: 7 }, 'type is required: the name of a command.'],
    [{ type: 'no-such-command' }, 'type must be one of: route-case, '],
    [{ type: '__proto__' }, 'type must be one of: route-case, '],
    [{ type: 'route-case', expectedVersion: '3' }, 'expectedVersion must be the version of the case that you saw.'],
  ])('is told, where it is %j, that %s', (body, complaint) => {
    expect(() => readEnvelope(body)).toThrow(complaint);
  });
});

describe('A command', () => {
  it('carries who gives it, when, by which request and for which version', () => {
    const { version: expectedVersion } = screened;
    expect(read(people.analyst, { type: 'route-case', expectedVersion, route: 'imr' })).toEqual({
      type: 'route-case',
      payload: { route: 'imr' },
      at,
      by: people.analyst,
      requestId: 'request-1',
      expectedVersion,
    });
  });

  const malformed = { type: 'route-case', route: 'by sea' };

  it.each([
    ['whoever may not see the case learns that there is none', people['another plan'], malformed, 'unknown'],
    ['whoever may not give it learns that', people.applicant, malformed, 'forbidden'],
    ['out of its stage it is refused for that', people.analyst, { type: 'reopen-case', reason: 7 }, 'not-now'],
    ['for another version it is refused for that', people.analyst, { ...malformed, expectedVersion: 999 }, 'moved'],
  ])('that is malformed: %s', (_what, by, body, kind) => {
    expect(read(by, body)).toMatchObject({ refusal: { kind } });
  });

  it('that is in order and malformed is told what is wrong with it', () => {
    expect(() => read(people.analyst, malformed)).toThrow('route must be one of: ');
  });
});
