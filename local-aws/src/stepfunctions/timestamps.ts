const extended = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d([.,]\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * An ISO-8601 extended date and time with an offset, as a Wait state's Timestamp must be.
 * @returns epoch milliseconds, or undefined for anything else (no `T`, no offset, no such day)
 */
export function parseTimestamp(text: string): number | undefined {
  const [, year, month, day] = extended.exec(text) ?? [];
  if (day === undefined) return undefined;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const instant = Date.parse(text.replace(',', '.'));
  return Number(day) > lastDay || Number.isNaN(instant) ? undefined : instant;
}
