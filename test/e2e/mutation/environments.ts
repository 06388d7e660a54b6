import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { StackSpec } from '@imr/local-aws/template';

const lambdas = join(import.meta.dirname, '..', '..', '..', 'lambdas');

const Module = z.object({ Env: z.custom<z.ZodType>(value => value instanceof z.ZodType) });

/** What each function asks of its environment before it does anything, by its name in the template. */
const schemas = new Map<string, z.ZodType>();

/** To be called once: the handlers' own env.ts, each of which its handler parses when it is loaded. */
export async function loadEnvironments(functionNames: string[]): Promise<void> {
  for (const name of functionNames) {
    const folder = name.replace(/(?!^)[A-Z]/g, letter => `-${letter}`).toLowerCase();
    const file = join(lambdas, folder, 'env.ts');
    if (!existsSync(file)) throw new Error(`${name} has no env.ts.`);
    schemas.set(name, Module.parse(await import(file)).Env);
  }
}

/** Functions that would fail at every call, for want of a variable. */
export function missingVariables({ functions }: StackSpec): string[] {
  return functions.flatMap(({ name, environment }) => {
    const parsed = schemas.get(name)?.safeParse(environment);
    if (parsed?.success === true) return [];
    return [
      `${name} fails as it is loaded: ${parsed?.error.issues.map(({ path }) => path.join('.')).join(', ') ?? ''}`,
    ];
  });
}
