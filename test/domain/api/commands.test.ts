import { describe, expect, it } from 'vitest';
import { Application, futureDates } from '../../../domain/application/application.ts';
import {
  type CommandType,
  commands,
  commandTypes,
  descriptorOf,
  isCommandType,
  parsePayload,
} from '../../../domain/commands/commands.ts';
import { text } from '../../../domain/words/text.ts';
import { application, necessity } from '../eligibility/applications.ts';
import { day } from '../time/pacific.ts';
import { wordsOf } from '../../../domain/words/refusals/said.ts';
import { inWords } from '../../../domain/words/refusals/words.ts';

describe('What a command may carry', () => {
  const none = { plan: false, planStaff: false, provider: false, facility: false, manufacturer: false };

  it('an acceptance answers every question of conflict, each with yes or no', () => {
    const acceptance = commands['accept-review'].payload;
    expect(acceptance.safeParse({ conflicts: { ...none, enrollee: false } }).success).toBe(true);
    expect(acceptance.safeParse({ conflicts: none }).success).toBe(false);
    expect(acceptance.safeParse({ conflicts: { ...none, enrollee: null } }).success).toBe(false);
  });

  it.each([
    ['adopt-determination', { authorizeWithin: 6 }],
    ['adopt-determination', { authorizeWithin: 0 }],
    ['extend-deadline', { clock: 'V9', days: 1, reason: 'x' }],
    ['extend-deadline', { clock: 'V1', days: 0, reason: 'x' }],
    ['extend-deadline', { clock: 'V1', days: 61, reason: 'x' }],
    ['extend-deadline', { clock: 'V1', days: 1, reason: ' ' }],
    ['withdraw-extension', { clock: 'V1' }],
    ['withdraw-extension', { clock: 'V1', days: 1, reason: 'x' }],
    ['record-enforcement-referral', { reference: 'OE-1' }],
    ['reopen-case', {}],
    ['close-case', { outcome: 'lost', reason: 'x' }],
    ['submit-analysis', { finding: 'maybe', rationale: 'x' }],
    ['request-information', { items: [] }],
    ['withdraw', { reason: 'x', extra: true }],
    ['confirm-care', { receivedOn: '2027-02-30' }],
  ] as const)('%s does not carry %j', (type, payload) => {
    expect(parsePayload(type, payload).success).toBe(false);
  });

  it.each(commandTypes)('%s is undone by commands that there are, or says why nothing undoes it', type => {
    const { undoneBy } = descriptorOf(type);
    if ('nothing' in undoneBy) return expect(undoneBy.nothing).toMatch(/\.$/u);
    const commands = 'by' in undoneBy ? [undoneBy.by] : undoneBy;
    expect(commands).not.toEqual([]);
    expect(commands.filter(one => !isCommandType(one))).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'close', ''])('%j is no command that a person gives', type => {
    expect(isCommandType(type)).toBe(false);
  });
});

describe('A command that says less than is wanted', () => {
  const wanted = (type: CommandType, body: object) => {
    const read = parsePayload(type, body);
    return read.success
      ? []
      : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${inWords('en', wordsOf(message))}`);
  };

  it('is answered with what is wanted: of a plan that says only that it has delivered', () => {
    const said = wanted('deliver-records', { note: 'Everything is in the portal.' });
    expect(said[0]).toBe('documentIds: is needed: the papers that the plan sent, each by its id');
    expect(said[1]).toMatch(/^checklist: is needed: .*medical-records, correspondence, .*decision-maker/u);
    expect(wanted('deliver-records', { documentIds: [], checklist: {} })).toEqual([said[0]]);
  });

  it('of a plan that says only that it has authorized', () => {
    const said = wanted('report-authorization', { authorizedOn: '2026-12-28' });
    expect(said).toContain('what: is needed: authorized, or paid');
    expect(said.filter(line => line.startsWith('on: '))).toHaveLength(1);
    expect(said).toContain('documentIds: is needed: at least one paper of the plan that proves it, by its id');
  });

  it('of whoever gives a proof or a determination back, and does not tell its reader why', () => {
    expect(wanted('refuse-authorization', { reason: 'x' })).toEqual([
      'forPlan: is needed: why the proof is not accepted, in words that the plan reads',
    ]);
    expect(wanted('return-determination', { reason: 'x' })).toEqual([
      'forReviewer: is needed: what is to be done, in words that the reviewers read',
    ]);
    expect(wanted('refuse-authorization', { reason: 'x', forPlan: ' ' })).toEqual(['forPlan: must not be empty']);
  });
});

describe('Text that a person typed', () => {
  it.each([
    ['  fine  ', 'fine'],
    ['line\nline', 'line\nline'],
    ['José 😀', 'José 😀'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(text(20).parse(typed)).toBe(kept);
  });

  it.each(['', '   ', 'a\u0000b', 'half \ud83d', 'x'.repeat(21), 7, null])('%j is refused', typed => {
    expect(text(20).safeParse(typed).success).toBe(false);
  });
});

describe('An application', () => {
  it('has at least one service and at most twenty, and nothing that nobody asked for', () => {
    const services = (count: number) => ({
      ...application(),
      services: Array.from({ length: count }, () => necessity),
    });
    expect(Application.safeParse(services(0)).success).toBe(false);
    expect(Application.safeParse(services(20)).success).toBe(true);
    expect(Application.safeParse(services(21)).success).toBe(false);
    expect(Application.safeParse({ ...application(), role: 'director' }).success).toBe(false);
  });

  it('names the days that had not come yet, and no others', () => {
    expect(futureDates(application(), day('2026-11-24'))).toEqual([]);
    expect(futureDates(application(), day('2026-10-04'))).toEqual([
      'grievance.filedOn',
      'grievance.decidedOn',
      'consent.signedOn',
    ]);
  });
});
