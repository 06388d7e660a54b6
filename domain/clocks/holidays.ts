import { type LocalDate } from '../time/instants.ts';
import { plusDays, weekdayOf, dateOf } from '../time/days.ts';

/** A holiday by its rule; `on` answers undefined where the day of that year is not known here. */
export interface Holiday {
  name: string;
  on: (year: number) => LocalDate | undefined;
}

const monday = 1;
const thursday = 4;
const friday = 5;
const november = 11;

const newYearsDay = fixed("New Year's Day", 1, 1);
const martinLutherKingDay = nth('Martin Luther King Jr. Day', 1, monday, 3);
const presidentsDay = nth("Presidents' Day", 2, monday, 3);
const cesarChavezDay = fixed('Farmworkers Day (Cesar Chavez Day)', 3, 31);
const memorialDay: Holiday = { name: 'Memorial Day', on: year => lastMondayOfMay(year) };
const independenceDay = fixed('Independence Day', 7, 4);
const laborDay = nth('Labor Day', 9, monday, 1);
/** The only one that moves from a Saturday, to the Friday before it (Gov. Code 6701). */
export const veteransDay = fixed('Veterans Day', november, 11);
const thanksgivingDay = nth('Thanksgiving Day', november, thursday, 4);
const dayAfterThanksgiving: Holiday = {
  name: 'Day after Thanksgiving',
  on: year => plusDays(nthWeekday(year, november, thursday, 4), 1),
};
const christmasDay = fixed('Christmas Day', 12, 25);

/** Days on which state offices are closed (Gov. Code 19853): what a business-day clock leaves out. */
export const officeHolidays: readonly Holiday[] = [
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
];

const lincolnDay = fixed('Lincoln Day', 2, 12);
const juneteenth = fixed('Juneteenth', 6, 19);
const nativeAmericanDay = nth('Native American Day', 9, friday, 4);

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

/** A holiday of the state since 2026. The evening of the new moon of Kartik, as India keeps it. */
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
export const legalHolidays: readonly Holiday[] = [
  newYearsDay,
  martinLutherKingDay,
  lunarNewYear,
  lincolnDay,
  presidentsDay,
  cesarChavezDay,
  fixed('Genocide Remembrance Day', 4, 24),
  memorialDay,
  juneteenth,
  independenceDay,
  laborDay,
  fixed('Admission Day', 9, 9),
  nativeAmericanDay,
  nth('Columbus Day', 10, monday, 2),
  diwali,
  veteransDay,
  thanksgivingDay,
  christmasDay,
];

/**
 * CCP 135: the holidays of the courts. The full days of Gov. Code 6700 without Lunar New Year, Diwali, 24 April, 9 September
 * and Columbus Day, and with the day after Thanksgiving.
 */
export const courtHolidays: readonly Holiday[] = [
  newYearsDay,
  martinLutherKingDay,
  lincolnDay,
  presidentsDay,
  cesarChavezDay,
  memorialDay,
  juneteenth,
  independenceDay,
  laborDay,
  nativeAmericanDay,
  veteransDay,
  thanksgivingDay,
  dayAfterThanksgiving,
  christmasDay,
];

function fixed(name: string, month: number, day: number): Holiday {
  return { name, on: year => dateOf(year, month, day) };
}

function nth(name: string, month: number, weekday: number, count: number): Holiday {
  return { name, on: year => nthWeekday(year, month, weekday, count) };
}

// Holidays by the moon: their dates are announced, so they are listed. Whoever keeps a year of the calendar puts one right.
function byTable(name: string, dates: readonly string[]): Holiday {
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
