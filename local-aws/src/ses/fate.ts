import * as z from 'zod';
import { bounceSubTypes, delayTypes, feedbackTypes, type Happening } from './happening.ts';

const afterSeconds = z.int().nonnegative().default(0);

/** One thing that becomes of a mail, so many seconds after it was sent. */
const Step = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('Delivery'), afterSeconds }),
  z
    .strictObject({
      event: z.literal('Bounce'),
      type: z.enum(['Undetermined', 'Permanent', 'Transient']),
      subType: z.string(),
      afterSeconds,
    })
    .refine(({ type, subType }) => bounceSubTypes[type].some(one => one === subType), {
      error: 'is none that SES tells of',
      path: ['subType'],
    }),
  z.strictObject({ event: z.literal('Complaint'), feedbackType: z.enum(feedbackTypes).optional(), afterSeconds }),
  z.strictObject({ event: z.literal('DeliveryDelay'), type: z.enum(delayTypes), afterSeconds }),
]);

/** What becomes of every mail to an address. A mail of which only delays are told is tried until its time is over, and bounces then. */
export const Fate = z.strictObject({ address: z.string(), steps: z.array(Step) });
export type Fate = z.infer<typeof Fate>;

/** As events; to whom is for whoever sends. */
export function happeningsOf({ steps }: Fate): Happening[] {
  return steps.map(step => {
    const { afterSeconds: after } = step;
    const happening = { recipients: [], afterSeconds: after };
    switch (step.event) {
      case 'Delivery':
        return { ...happening, eventType: 'Delivery' };
      case 'Bounce':
        return { ...happening, eventType: 'Bounce', bounceType: step.type, bounceSubType: step.subType };
      case 'Complaint':
        return {
          ...happening,
          eventType: 'Complaint',
          complaintSubType: null,
          ...(step.feedbackType === undefined ? {} : { complaintFeedbackType: step.feedbackType }),
        };
      case 'DeliveryDelay':
        return { ...happening, eventType: 'DeliveryDelay', delayType: step.type };
    }
  });
}

/** Whether SES goes on trying after it. */
export function isTriedAgain({ eventType }: Happening): boolean {
  return eventType === 'DeliveryDelay';
}
