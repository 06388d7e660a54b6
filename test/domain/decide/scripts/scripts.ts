import type { Script } from '../script.ts';
import { care } from './care.ts';
import { clocks } from './clocks.ts';
import { commandsByStage } from './commands-by-stage.ts';
import { complaints } from './complaints.ts';
import { determinations } from './determinations.ts';
import { endings } from './endings.ts';
import { filing } from './filing.ts';
import { letters } from './letters.ts';
import { papers } from './papers.ts';
import { receipts } from './receipts.ts';
import { reclassifying } from './reclassifying.ts';
import { refusals } from './refusals.ts';
import { reopening } from './reopening.ts';
import { reviews } from './reviews.ts';
import { routing } from './routing.ts';
import { screening } from './screening.ts';
import { stories } from './stories.ts';
import { urgency } from './urgency.ts';

/** What is played and written out, part by part. */
export const scripts: Readonly<Record<string, readonly Script[]>> = {
  refusals,
  filing,
  screening,
  routing,
  urgency,
  receipts,
  reviews,
  determinations,
  care,
  complaints,
  reclassifying,
  endings,
  reopening,
  clocks,
  letters,
  papers,
  'commands-by-stage': commandsByStage,
  stories,
};
