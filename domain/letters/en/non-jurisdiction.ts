import { words as advice } from '../../eligibility/words/en.ts';

export const words = {
  subject: 'Another agency can help you',
  notInCharge:
    'Our department is not in charge of your kind of health coverage. So we close your case here. ' +
    'This does not mean that you are wrong.',
  readMore: 'Sign in to read more.',
  /** Why another agency is in charge, and what to ask it for. */
  otherInCharge: advice.sentences['other-agency'],
  askUs: 'Call us. We will tell you which agency is in charge and how to reach it.',
  phone: (phone: string) => `Phone: ${phone}`,
  howToReach: 'Call us. We will tell you how to reach this agency.',
  ifCoverageIsWrong: 'If we got your coverage wrong, call us.',
  freeHelp: (name: string, phone: string) => `For free help with this, call the ${name} at ${phone}.`,
};
