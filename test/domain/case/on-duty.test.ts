import { expect, it } from 'vitest';
import type { Actor } from '../../../domain/people/actors.ts';
import { isOnDuty } from '../../../domain/read/on-duty.ts';
import { sampleState } from './support/samples.ts';

const screening = sampleState('screening');

it.each<[who: string, actor: Actor, onDuty: boolean]>([
  ['an analyst, at whose desk it waits', { role: 'analyst', sub: 'analyst-1' }, true],
  ['a nurse, who has nothing of it before her', { role: 'nurse', sub: 'nurse-1' }, false],
  ['the director, before there is anything to adopt', { role: 'director', sub: 'director-1' }, false],
  ['the member', { role: 'applicant', sub: screening.caseNumber }, true],
  ['an auditor, whose task it is', { role: 'auditor', sub: 'auditor-1' }, true],
])('A case in screening is read on duty by %s: %j, %s', (_who, actor, onDuty) => {
  expect(isOnDuty(actor, screening)).toBe(onDuty);
});

it('A case is read on duty by whoever has it in hand, whatever their desk', () => {
  const nurse: Actor = { role: 'nurse', sub: 'nurse-1' };
  expect(isOnDuty(nurse, { ...screening, assignedTo: 'nurse-1' })).toBe(true);
});
