import { operations } from '../../../domain/api/routes.ts';
import { matchRoute, type StackSpec } from '@imr/local-aws/template';

/** Calls of the contract that lead nowhere, or are open to anyone and should not be, or the other way round. */
export function wrongRoutes({ api }: StackSpec): string[] {
  return operations.flatMap(({ method, path, who }) => {
    const found = matchRoute(api.routes, method, path);
    if (found === undefined) return [`${method} ${path} leads nowhere`];
    const isOpen = !found.route.authorized;
    return isOpen === (who === 'anyone') ? [] : [`${method} ${path} is ${isOpen ? '' : 'not '}open to anyone`];
  });
}
