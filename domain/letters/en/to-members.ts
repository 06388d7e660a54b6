import { referralTo } from '../../eligibility/referrals.ts';
import { healthConsumerAlliance } from '../contact.ts';

const { phone: stateHearings = '' } = referralTo('dhcs-state-hearing');

/** What several letters to members say alike. */
export const toMembers = {
  ifWeGotItWrong: 'If you think that we got it wrong, call us.',
  canReopen: 'We can open your case again.',
  stateHearing:
    `You have Medi-Cal. So you can still ask for a State Hearing. Call ${stateHearings}. Call soon: there is a time ` +
    'limit.',
  otherRights:
    'You may have other rights, such as going to court. We cannot give legal advice. ' +
    `For free help near you, call the ${healthConsumerAlliance.name} at ${healthConsumerAlliance.phone}.`,
};
