import type { Due } from '../letter-context.ts';
import { by } from './dates.ts';

export const words = {
  subject: 'A determination awaits adoption',
  analysed: 'Every analysis is in.',
  adopt: (due: Due | undefined) =>
    `Adopt the determination, or return it with a reason${due === undefined ? '' : `, ${by(due)}`}.`,
};
