/** `4,000`. By hand: the first number in a language loads the language's rules, and costs a start 30 ms. */
export function inThousands(whole: number): string {
  return String(whole).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** `1 day`, `3 days`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
