import { parallel, practice } from '../law/grounds.ts';
import { filesAsApplicant, mailboxOf } from '../application/mailbox.ts';
import { isMinorOn } from '../application/minor.ts';
import { isMailable } from '../words/reach.ts';
import type { Intake } from './intake.ts';
import { type Rule, rule } from './rule.ts';

const reachable = rule({
  id: 'way-to-reach',
  ...parallel('H&S 1374.31(b); 28 CCR 1300.74.30', 'Ins. Code 10169.1(b): the member is told in writing'),
  reads: ({ application, receivedOn }: Intake) => {
    const { patient } = application;
    const isFilers = filesAsApplicant(application, isMinorOn(patient.dateOfBirth, receivedOn));
    return {
      address: patient.address !== undefined,
      mailable: isMailable(mailboxOf(application, isFilers, false) ?? ''),
      phone: patient.phone !== undefined || patient.secondPhone !== undefined,
    };
  },
  concludes: ({ address, mailable, phone }) => {
    if (address || mailable) return undefined;
    return {
      effect: 'needs-information',
      says: [['no-address', phone]],
      missing: ['way-to-reach'],
    };
  },
});

const oneName = rule({
  id: 'full-name',
  ...practice('form DMHC 20-224', 'the form’s own fields'),
  reads: ({ application: { patient } }: Intake) => ({
    names: [patient.firstName, patient.lastName].filter(name => name !== undefined).length,
  }),
  concludes: ({ names }) =>
    names > 1
      ? undefined
      : {
          effect: 'flag',
          says: [[names === 0 ? 'no-name' : 'one-name']],
          missing: ['full-name'],
        },
});

/** Who the member is and where letters find them. What is missing is asked for, never a refusal. */
export const reachingRules: readonly Rule<Intake>[] = [oneName, reachable];
