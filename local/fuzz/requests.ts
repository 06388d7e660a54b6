import { chanceFrom } from '../../domain/conflicts/chance.ts';
import { operationIds, routeTable } from '../../domain/api/route-table.ts';
import { hostileBodies, hostileHeaders, hostileTexts, hostileValues } from './hostile.ts';

/** A request that no honest client sends, or one that it does, by chance. */
export interface Hostile {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** What hostile requests are made from: honest ones. */
export interface Honest {
  /** Whole bodies of each call, by its name. */
  bodies: Readonly<Record<string, readonly unknown[]>>;
  /** What parts of addresses can honestly be: numbers of cases, ids, kinds. */
  ids: readonly string[];
  tokens: readonly string[];
}

/** @param seed the same seed and the same honest parts make the same request */
export function hostileRequest(seed: string, honest: Honest): Hostile {
  const chance = chanceFrom(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const name = one(operationIds);
  const { method, path, ...route } = routeTable[name];
  const known = 'query' in route ? route.query : [];
  const part = () => (chance() < 0.6 ? encodeURIComponent(one(honest.ids)) : addressable(one(hostileTexts)));
  const query = chance() < 0.5 ? '' : queryOf(known, one, chance);
  const isSent = method !== 'GET' || chance() < 0.05;
  return {
    method: chance() < 0.95 ? method : one(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']),
    path: `${path.replaceAll(/\{\w+\}/gu, part)}${query}`,
    headers: {
      'content-type': 'application/json',
      ...(chance() < 0.85 && { authorization: `Bearer ${one(honest.tokens)}` }),
      ...(chance() < 0.2 && one(hostileHeaders)),
    },
    body: isSent ? bodyFrom(honest.bodies[name] ?? [], one, chance) : undefined,
  };
}

type One = <T>(list: readonly T[]) => T;

function queryOf(known: readonly string[], one: One, chance: () => number): string {
  const name = known.length > 0 && chance() < 0.8 ? one(known) : one(['cursor', 'queue', 'x', '__proto__', '']);
  const pair = `${encodeURIComponent(name)}=${addressable(one(hostileTexts))}`;
  return `?${pair}${chance() < 0.1 ? `&${pair}` : ''}`;
}

/** As it can stand in an address: a broken percent sign stays as it is. */
function addressable(text: string): string {
  return /^[%\w.+-]*$/u.test(text) ? text : encodeURIComponent(text.toWellFormed());
}

function bodyFrom(bodies: readonly unknown[], one: One, chance: () => number): string {
  if (bodies.length === 0 || chance() < 0.1) return one(hostileBodies);
  const body = structuredClone(one(bodies));
  const changes = Math.floor(chance() * 3);
  for (let change = 0; change < changes; change += 1) spoil(body, one, chance);
  return JSON.stringify(body);
}

/** Puts something hostile into one place of it, or takes a field away. */
function spoil(value: unknown, one: One, chance: () => number): void {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  const names = Object.keys(fields);
  if (names.length === 0 || chance() < 0.1) {
    fields[one(['x', 'extra', 'constructor'])] = one(hostileValues);
    return;
  }
  const name = one(names);
  if (typeof fields[name] === 'object' && fields[name] !== null && chance() < 0.6) spoil(fields[name], one, chance);
  else if (chance() < 0.2) Reflect.deleteProperty(fields, name);
  else fields[name] = one(hostileValues);
}
