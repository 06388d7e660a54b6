import { type Grounds, type InForce, read, type Source } from '../law/grounds.ts';
import { type LocalDate } from '../time/instants.ts';
import { plusDays, weekdayOf, dateOf } from '../time/days.ts';

export type HolidayName =
  | "New Year's Day"
  | 'Martin Luther King Jr. Day'
  | 'Lunar New Year'
  | 'Lincoln Day'
  | "Presidents' Day"
  | 'Farmworkers Day (Cesar Chavez Day)'
  | 'Genocide Remembrance Day'
  | 'Memorial Day'
  | 'Juneteenth'
  | 'Independence Day'
  | 'Labor Day'
  | 'Admission Day'
  | 'Native American Day'
  | 'Columbus Day'
  | 'Diwali'
  | 'Veterans Day'
  | 'Thanksgiving Day'
  | 'Day after Thanksgiving'
  | 'Christmas Day';

/** A day by its rule; `on` answers undefined where the day of that year is not known here. */
interface Feast {
  name: HolidayName;
  on: (year: number) => LocalDate | undefined;
  /** Kept on the Friday before where it falls on a Saturday (Gov. Code 6701: Veterans Day alone). */
  movesFromSaturday?: true;
}

/** A day in one of the three lists of the law: it is none before that list had it, nor after. */
export interface Holiday extends Feast, Grounds {}

const monday = 1;
const thursday = 4;
const friday = 5;
const november = 11;

const newYearsDay = fixed("New Year's Day", 1, 1);
const martinLutherKingDay = nth('Martin Luther King Jr. Day', 1, monday, 3);
const presidentsDay = nth("Presidents' Day", 2, monday, 3);
const cesarChavezDay = fixed('Farmworkers Day (Cesar Chavez Day)', 3, 31);
const memorialDay: Feast = { name: 'Memorial Day', on: year => lastMondayOfMay(year) };
const independenceDay = fixed('Independence Day', 7, 4);
const laborDay = nth('Labor Day', 9, monday, 1);
const veteransDay: Feast = { ...fixed('Veterans Day', november, 11), movesFromSaturday: true };
const thanksgivingDay = nth('Thanksgiving Day', november, thursday, 4);
const dayAfterThanksgiving: Feast = {
  name: 'Day after Thanksgiving',
  on: year => plusDays(nthWeekday(year, november, thursday, 4), 1),
};
const christmasDay = fixed('Christmas Day', 12, 25);

/** Days on which state offices are closed (Gov. Code 19853): what a business-day clock leaves out. */
export const officeHolidays = under(read('Gov. Code 19853', 'Gov. Code 19853, in unofficial copies'), [
  newYearsDay,
  martinLutherKingDay,
  presidentsDay,
  cesarChavezDay,
  memorialDay,
  independenceDay,
  laborDay,
  veteransDay,
  thanksgivingDay,
  dayAfterThanksgiving,
  christmasDay,
]);

const lincolnDay = fixed('Lincoln Day', 2, 12);
const juneteenth = fixed('Juneteenth', 6, 19);
const nativeAmericanDay = nth('Native American Day', 9, friday, 4);
const columbusDay = nth('Columbus Day', 10, monday, 2);
/** Beyond it the days by the moon are astronomy, and the state may keep another. */
export const moonsConfirmedThrough = 2028;

/** As the calendars of China have it; the state's may differ by a day where the new moon falls about midnight, as in 2030. */
const lunarNewYear = byTable('Lunar New Year', [
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
]);

/** The evening of the new moon of Kartik, as India keeps it. */
const diwali = byTable('Diwali', [
  '2026-11-08',
  '2027-10-29',
  '2028-10-17',
  '2029-11-05',
  '2030-10-26',
  '2031-11-14',
  '2032-11-02',
  '2033-10-22',
  '2034-11-10',
  '2035-10-30',
]);

/**
 * Gov. Code 6700: the state's holidays, on many of which offices are open. Good Friday is a holiday from noon to three only,
 * so the day as a whole is none.
 */
export const legalHolidays = under(read('Gov. Code 6700', 'Gov. Code 6700, in an unofficial copy from before 2026'), [
  newYearsDay,
  martinLutherKingDay,
  since('2023-01-01', lunarNewYear, act('AB 2596, ch. 792 of 2022')),
  lincolnDay,
  presidentsDay,
  cesarChavezDay,
  since('2023-01-01', fixed('Genocide Remembrance Day', 4, 24), act('AB 1801 of 2022')),
  memorialDay,
  since('2023-01-01', juneteenth, act('AB 1655 of 2022')),
  independenceDay,
  laborDay,
  fixed('Admission Day', 9, 9),
  since('2015-01-01', nativeAmericanDay, { proof: 'not read', text: 'AB 1973 of 2014, by newspapers' }),
  columbusDay,
  since('2026-01-01', diwali, act('AB 268, ch. 358 of 2025: history note of CCP 135')),
  veteransDay,
  thanksgivingDay,
  christmasDay,
]);

/**
 * CCP 135: the holidays of the courts. The full days of Gov. Code 6700 without Lunar New Year, Diwali, 24 April, 9 September
 * and, since 2022, Columbus Day, and with the day after Thanksgiving.
 */
export const courtHolidays = under(read('CCP 135', 'CCP 135, text in force on 1 January 2026; its history'), [
  newYearsDay,
  martinLutherKingDay,
  lincolnDay,
  presidentsDay,
  cesarChavezDay,
  memorialDay,
  since('2023-01-01', juneteenth, act('AB 1655 of 2022')),
  independenceDay,
  laborDay,
  since('2022-01-01', nativeAmericanDay, act('AB 855, ch. 283 of 2021')),
  until('2021-12-31', columbusDay, act('AB 855, ch. 283 of 2021')),
  veteransDay,
  thanksgivingDay,
  dayAfterThanksgiving,
  christmasDay,
]);

type Dated = Feast & Partial<Pick<Grounds, 'inForce' | 'source'>>;

function under({ authority, source }: Grounds, feasts: readonly Dated[]): readonly Holiday[] {
  return feasts.map(feast => ({ authority, source, inForce: {}, ...feast }));
}

function since(from: NonNullable<InForce['from']>, feast: Feast, source: Source): Dated {
  return { ...feast, inForce: { from }, source };
}

function until(last: NonNullable<InForce['until']>, feast: Feast, source: Source): Dated {
  return { ...feast, inForce: { until: last }, source };
}

/** The act that put it on the list, or took it off. */
function act(text: string): Source {
  return { proof: 'read', text };
}

function fixed(name: HolidayName, month: number, day: number): Feast {
  return { name, on: year => dateOf(year, month, day) };
}

function nth(name: HolidayName, month: number, weekday: number, count: number): Feast {
  return { name, on: year => nthWeekday(year, month, weekday, count) };
}

// Holidays by the moon: their dates are announced, so they are listed. Whoever keeps a year of the calendar puts one right.
function byTable(name: HolidayName, dates: readonly string[]): Feast {
  return {
    name,
    on: year => {
      const listed = dates.find(date => date.startsWith(`${year}-`));
      return listed === undefined ? undefined : dateOf(year, Number(listed.slice(5, 7)), Number(listed.slice(8)));
    },
  };
}

function nthWeekday(year: number, month: number, weekday: number, count: number): LocalDate {
  const first = dateOf(year, month, 1);
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1));
}

function lastMondayOfMay(year: number): LocalDate {
  const last = dateOf(year, 5, 31);
  return plusDays(last, monday - weekdayOf(last));
}
