import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boot, type BootOptions, type Stack } from '@imr/local-aws';
import * as z from 'zod';
import { localSettings } from '../lib/config.ts';
import { Person, userOf } from './people.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')));

/** What is this product's own in a stack: its version, where its pages come from, and that a token is asked for by role and plan, reviewer or organization. */
export const productOptions = {
  version,
  ownOrigin: localSettings.portalOrigin,
  tokenRequest: Person.transform(userOf),
};

export function bootProduct(options: Omit<BootOptions, keyof typeof productOptions>): Promise<Stack> {
  return boot({ ...options, ...productOptions });
}
