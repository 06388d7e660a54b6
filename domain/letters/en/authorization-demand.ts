import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';

export const words = {
  subject: 'Proof of implementation required',
  noCare: 'The member reports that what the decision requires has not been received.',
  stateAtOnce: 'State in the portal at once what has been done and when the member will have it.',
  wasAdopted: 'A determination against your plan was adopted in this case.',
  notAccepted: (hasReasons: boolean) =>
    'The Department has no acceptable proof that your plan has implemented the determination' +
    `${hasReasons ? '; the reason is in the portal' : ''}.`,
  owedAgain: {
    'proof-false':
      'The Department has found that the proof of implementation that your plan sent in this case was not true.',
    'taken-back': 'The Department has found that your plan took back what it had done to implement the determination.',
  },
  why: 'What it found is in the portal.',
  goesOn: (takenBackOn: LocalDate | undefined) =>
    'Your plan owes it again, and its time goes on from its first start. ' +
    (takenBackOn === undefined
      ? 'The days since that time ended count.'
      : `The days before ${dateInWords(takenBackOn)}, on which it stood, are not counted.`),
  sendProof: 'Send proof that your plan has done the following:',
  report:
    'Report it in the portal, each by itself: what was done (authorized, or paid), the date on which it was authorized or paid, ' +
    'and the documents that prove it, at least one. Your time ends with that date when the Department has accepted the proof.',
  daysCounted: (days: number) => `Days counted so far: ${days}.`,
};
