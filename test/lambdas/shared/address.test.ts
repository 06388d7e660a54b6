import { expect, it } from 'vitest';
import { tableNamed } from '../../../adapters/dynamodb/table.ts';
import { addressOf } from '../../../lambdas/shared/address.ts';
import { application } from '../../domain/eligibility/applications.ts';
import { playedTo } from '../../domain/case/support/samples.ts';

const maria = { ...application().patient, email: 'maria@members.example', contactByEmail: true };
const guardian = { role: 'guardian', email: 'elena@members.example' };
const assistant = { name: 'Elena Lopez', email: 'elena@helpers.example', authorizedOn: '2026-11-20' };

it.each<[who: string, form: Record<string, unknown>, address: string | undefined]>([
  ['who filed, where they said', { filedBy: guardian }, 'elena@members.example'],
  ['an assistant, where the form names them', { filedBy: { role: 'assistant' }, assistant }, 'elena@helpers.example'],
  ['nobody by email, who gave none', { filedBy: { role: 'guardian' } }, undefined],
  [
    'nobody by email, where the case is not for email',
    { filedBy: guardian, patient: { ...maria, contactByEmail: false } },
    undefined,
  ],
])('Of a member who has died, the mail goes to %s, and never to the member', async (_who, form, address) => {
  const state = playedTo('screening', 'usual', { other: { patient: maria, ...form } }).state();
  expect(await addressOf(tableNamed('unused'), { party: 'representative' }, state)).toBe(address);
});
