import { operations } from '../../../domain/api/routes.ts';
import { matchRoute, type StackSpec } from '@imr/local-aws/template';

/** Calls of the contract that lead nowhere, or are open to anyone and should not be, or the other way round. */
export function wrongRoutes({ api }: StackSpec): string[] {
  const silent = operations.filter(({ path }) => matchRoute(api.routes, 'DELETE', path)?.route.authorized !== false);
  const wrong = operations.flatMap(({ method, path, who }) => {
    const found = matchRoute(api.routes, method, path);
    // ANY only says what methods there are.
    if (found?.route.method !== method) return [`${method} ${path} leads nowhere`];
    const isOpen = !found.route.authorized;
    return isOpen === (who === 'anyone') ? [] : [`${method} ${path} is ${isOpen ? '' : 'not '}open to anyone`];
  });
  return [...wrong, ...silent.map(({ path }) => `${path} does not say what methods it takes`)];
}
