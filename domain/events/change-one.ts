/** Changes the one element that is meant. @throws Error where there is none: a damaged history must not go unseen */
export function changeOne<T>(all: readonly T[], isIt: (one: T) => boolean, change: (one: T) => T, name: string): T[] {
  if (!all.some(isIt)) throw new Error(`There is no ${name} in this case.`);
  return all.map(one => (isIt(one) ? change(one) : one));
}
