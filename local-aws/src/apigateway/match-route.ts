import type { ApiRoute } from './api-spec.ts';

export interface MatchedRoute {
  route: ApiRoute;
  /** As sent: a REST API does not decode them. */
  pathParameters: Record<string, string> | null;
}

/**
 * Finds the resource as API Gateway does: a literal part wins over a parameter, a parameter over a greedy one, and only
 * then the method counts. A slash at the end is looked past.
 */
export function matchRoute(routes: ApiRoute[], method: string, path: string): MatchedRoute | undefined {
  const parts = partsOf(path);
  const [best] = routes.filter(route => covers(partsOf(route.path), parts)).sort(bySpecificity);
  const route =
    routes.find(each => each.path === best?.path && each.method === method) ??
    routes.find(each => each.path === best?.path && each.method === 'ANY');
  return route === undefined ? undefined : { route, pathParameters: parametersOf(partsOf(route.path), parts) };
}

/**
 * Whether a request asks for a path: not for another host (`http://…`, `//…`), not for none (`*`), and with every percent
 * sign before two hexadecimal digits.
 */
export function isPath(path: string): boolean {
  return /^\/(?!\/)/.test(path) && !/%(?![0-9a-f]{2})/i.test(path);
}

/** Whether the API has a resource at that path: one with a method, or one above it. */
export function hasResource(routes: ApiRoute[], path: string): boolean {
  const parts = partsOf(path);
  return routes.some(route => {
    const pattern = partsOf(route.path);
    return covers(pattern, parts) || covers(pattern.slice(0, parts.length), parts);
  });
}

function partsOf(path: string): string[] {
  return path.replace(/\/$/, '').split('/').slice(1);
}

function covers(pattern: string[], parts: string[]): boolean {
  const greedy = isGreedy(pattern.at(-1));
  if (greedy ? parts.length < pattern.length : parts.length !== pattern.length) return false;
  return pattern.every((part, n) => (part.startsWith('{') ? parts[n] !== '' : part === parts[n]));
}

function bySpecificity(one: ApiRoute, other: ApiRoute): number {
  return rank(one).localeCompare(rank(other));
}

/** One letter a part, so that the order of the words is the order of the routes. */
function rank(route: ApiRoute): string {
  return partsOf(route.path)
    .map(part => (isGreedy(part) ? 'c' : part.startsWith('{') ? 'b' : 'a'))
    .join('');
}

function parametersOf(pattern: string[], parts: string[]): Record<string, string> | null {
  const entries = pattern.flatMap((part, n) => {
    if (!part.startsWith('{')) return [];
    const name = part.replace(/^\{|\+?\}$/g, '');
    return [[name, isGreedy(part) ? parts.slice(n).join('/') : (parts[n] ?? '')] as const];
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function isGreedy(part: string | undefined): boolean {
  return part?.endsWith('+}') === true;
}
