import { healthConsumerAlliance } from '../contact.ts';

export const words = {
  subject: 'Another agency can help you',
  notInCharge:
    'Our department is not in charge of your kind of health coverage. So we close your case here. ' +
    'This does not mean that you are wrong.',
  readMore: 'Sign in to read more.',
  askUs: 'Call us. We will tell you which agency is in charge and how to reach it.',
  phone: (phone: string) => `Phone: ${phone}`,
  unconfirmed: 'We could not check this contact yet. If you cannot reach this agency, call us. We will help.',
  ifCoverageIsWrong: 'If we got your coverage wrong, call us.',
  freeHelp:
    'You can also get free help near you. ' +
    `Call the ${healthConsumerAlliance.name} at ${healthConsumerAlliance.phone}.`,
};
