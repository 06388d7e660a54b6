import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { Implemented } from '../case/authorization-report.ts';
import { pendingReports, unreported } from '../case/implementation.ts';
import { command, type When } from './command.ts';
import { caseworkers, note, reason, someDocumentIds } from './fields.ts';

/** Of two reports, the one that is meant. */
const what = z.optional(Implemented);

const reportWaits: When = {
  holds: state => state.stage === 'authorizing' && pendingReports(state).length > 0,
  otherwise: 'The plan has reported nothing that waits to be looked at.',
};

export const careCommands = {
  'report-authorization': command({
    title: 'Report the authorization',
    says: 'The plan reports what it has done, authorized the service or paid, on which day, and with which proof.',
    payload: z.strictObject({
      what: z.enum(Implemented.options, { error: 'is needed: authorized, or paid' }),
      on: LocalDate,
      documentIds: someDocumentIds('is needed: at least one paper of the plan that proves it, by its id'),
      note,
    }),
    example: {
      what: 'authorized',
      on: '2026-11-24',
      documentIds: ['D0061'],
      note: 'Authorized for twelve months.',
    },
    roles: ['plan', 'analyst', 'supervisor'],
    stages: ['authorizing'],
    when: {
      holds: state => state.stage === 'authorizing' && unreported(state).length > 0,
      otherwise: 'Everything that the decision asks for was reported already.',
    },
    undoneBy: ['refuse-authorization'],
  }),
  'accept-authorization': command({
    title: 'Accept the proof',
    says: 'Accepts the plan’s proof; when nothing more is owed, the member is asked if the care came.',
    payload: z.strictObject({ what, note }),
    example: { note: 'The authorization names the drug, the dose and the clinic.' },
    roles: caseworkers,
    stages: ['authorizing'],
    when: reportWaits,
    undoneBy: {
      nothing: 'The member is asked whether the care came. If it did not, report-no-care has a person see to it.',
    },
  }),
  'refuse-authorization': command({
    title: 'Refuse the proof',
    says: 'Does not accept the plan’s proof: the duty, and the count of days, go on.',
    payload: z.strictObject({ what, reason }),
    example: { reason: 'The authorization is for another drug than the one that was decided on.' },
    roles: caseworkers,
    stages: ['authorizing'],
    when: reportWaits,
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
