import { describe, expect, it } from 'vitest';
import { addressesToTell, type DirectoryKind, needsSecondPerson } from '../../../domain/directory/entry-change.ts';

const entry = { email: 'a@plan.example', name: 'Plan', role: 'analyst', sub: 'a-1', organizationId: 'org-poppy' };

describe('A second person confirms', () => {
  it.each<[kind: DirectoryKind, change: object, needed: boolean]>([
    ['plans', { email: 'b@plan.example' }, true],
    ['plans', { email: undefined }, true],
    ['plans', { name: 'Another name' }, false],
    ['reviewers', { email: 'b@reviewers.example' }, true],
    ['reviewers', { organizationId: 'org-redwood' }, true],
    ['reviewers', { active: false }, false],
    ['organizations', { email: 'b@org.example' }, true],
    ['organizations', { name: 'Another name' }, false],
    ['staff', { role: 'director' }, true],
    ['staff', { email: 'b@helpcenter.example' }, true],
    ['staff', { name: 'Married name' }, false],
    ['staff', { awayFrom: '2026-12-01', deputy: 'a-2' }, false],
    ['staff', { active: false }, false],
    ['calendar', { closed: [] }, false],
  ])('of the directory of %s the change %j: %s', (kind, change, needed) => {
    expect(needsSecondPerson(kind, entry, { ...entry, ...change })).toBe(needed);
  });

  it.each<[kind: DirectoryKind, after: Record<string, unknown>, needed: boolean]>([
    ['plans', { email: 'new@plan.example' }, true],
    ['plans', { name: 'A plan that gets its letters by post' }, false],
    ['organizations', { organizationId: 'org-new' }, true],
    ['staff', { sub: 'a-9', role: 'analyst' }, true],
    ['calendar', { year: '2027' }, false],
  ])('what is new in the directory of %s, %j: %s', (kind, after, needed) => {
    expect(needsSecondPerson(kind, null, after)).toBe(needed);
  });
});

it('Who has left goes at once, and comes back by two', () => {
  const left = { ...entry, active: false };
  expect([needsSecondPerson('staff', entry, left), needsSecondPerson('staff', left, entry)]).toEqual([false, true]);
});

it('The old and the new address are told, each that there is', () => {
  expect(addressesToTell({ email: 'old@x.example' }, { email: 'new@x.example' })).toEqual([
    'old@x.example',
    'new@x.example',
  ]);
  expect(addressesToTell(null, { email: 'new@x.example' })).toEqual(['new@x.example']);
  expect(addressesToTell({ email: 'old@x.example' }, {})).toEqual(['old@x.example']);
  expect(addressesToTell({ email: 'old@x.example' }, { email: 'old@x.example' })).toEqual([]);
});
