import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';

export const Closure = z.object({ date: LocalDate, name: z.string() });
export type Closure = z.infer<typeof Closure>;

/** What an editor changed for one year: a day appointed by the Governor added, a day given back removed. */
export const YearChanges = z.object({
  add: z.array(Closure).readonly().optional(),
  remove: z.array(LocalDate).readonly().optional(),
});
export type YearChanges = z.infer<typeof YearChanges>;

const byYear = z.record(z.string(), YearChanges).readonly().optional();

/** Changes by year (`'2026'`) to the lists. Plain data: the directory keeps it, and each derivation its part. */
export const Calendar = z.object({ officeClosures: byYear, stateHolidays: byYear, judicialHolidays: byYear });
export type Calendar = z.infer<typeof Calendar>;
