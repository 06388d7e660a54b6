import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import type { CaseState } from '../case/state.ts';
import { command } from './command.ts';
import { caseworkers, documentIds, note, reason } from './fields.ts';

export const careCommands = {
  'report-authorization': command({
    title: 'Report the authorization',
    says: 'The plan reports that it has authorized the service or paid.',
    payload: z.strictObject({ authorizedOn: z.optional(LocalDate), documentIds, note }),
    example: {
      authorizedOn: '2026-11-24',
      documentIds: ['D0061'],
      note: 'Authorized for twelve months.',
    },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['authorizing'],
    when: { holds: state => reported(state) === false, otherwise: 'An authorization was reported already.' },
    undoneBy: ['refuse-authorization'],
  }),
  'accept-authorization': command({
    title: 'Accept the proof',
    says: 'Accepts the plan’s proof; the member is asked if the care came.',
    payload: z.strictObject({ note }),
    example: { note: 'The authorization names the drug, the dose and the clinic.' },
    roles: caseworkers,
    stages: ['authorizing'],
    when: { holds: state => reported(state) === true, otherwise: 'The plan has reported no authorization yet.' },
    undoneBy: {
      nothing: 'The member is asked whether the care came. If it did not, report-no-care has a person see to it.',
    },
  }),
  'refuse-authorization': command({
    title: 'Refuse the proof',
    says: 'Does not accept the plan’s proof: the duty, and the count of days, go on.',
    payload: z.strictObject({ reason }),
    example: { reason: 'The authorization is for another drug than the one that was decided on.' },
    roles: caseworkers,
    stages: ['authorizing'],
    when: { holds: state => reported(state) === true, otherwise: 'The plan has reported no authorization yet.' },
    undoneBy: ['report-authorization'],
  }),
  'confirm-care': command({
    title: 'The care came',
    says: 'The member has received the care; the case is closed.',
    payload: z.strictObject({ receivedOn: z.optional(LocalDate), note }),
    example: { receivedOn: '2026-11-24', note: 'I had the first infusion this morning. Thank you.' },
    roles: ['applicant', ...caseworkers],
    stages: ['confirming-care'],
    undoneBy: ['reopen-case'],
  }),
  'report-no-care': command({
    title: 'The care did not come',
    says: 'The care has not come: the plan hears of it at once, and a person takes it up.',
    payload: z.strictObject({ note }),
    example: { note: 'The clinic says that it has no authorization in its system.' },
    roles: ['applicant', ...caseworkers],
    stages: ['confirming-care'],
    undoneBy: { nothing: 'The plan is told at once. If the care comes after all, confirm-care closes the case.' },
  }),
};

function reported(state: CaseState): boolean | undefined {
  return state.stage === 'authorizing' ? state.report !== undefined : undefined;
}
