const shape = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;
const unitMs = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/**
 * Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds (`P1D`, `PT2H30M`); a day has 24 hours, and a
 * second at most three decimals.
 * @returns whole milliseconds, or undefined for anything else (months and years have no fixed length)
 */
export function parseDuration(text: string): number | undefined {
  const amounts: (string | undefined)[] | undefined = shape.exec(text)?.slice(1);
  if (amounts?.some(amount => amount !== undefined) !== true) return undefined;
  return Math.round(amounts.reduce((total, amount, index) => total + Number(amount ?? 0) * (unitMs[index] ?? 0), 0));
}
