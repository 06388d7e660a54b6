/** `Undelivered` and `CaseEvents` as alarms are named. */
export function kebab(id: string): string {
  return id.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '-').toLowerCase();
}
