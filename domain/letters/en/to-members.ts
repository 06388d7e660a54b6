import { healthConsumerAlliance } from '../contact.ts';

/** What several letters to members say alike. */
export const toMembers = {
  ifWeGotItWrong: 'If you think that we got it wrong, call us.',
  canReopen: 'We can open your case again.',
  otherRights:
    'You may have other rights, such as going to court. We cannot give legal advice. ' +
    `For free help near you, call the ${healthConsumerAlliance.name} at ${healthConsumerAlliance.phone}.`,
};
