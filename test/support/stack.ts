import * as local from '@imr/local-aws/testing';
import { productOptions } from '../../local/boot.ts';
import { type AnyPerson, userOf } from '../../local/people.ts';
import { synthesize } from '../../local/synth.ts';

/** This product's stack, for a test. */
export interface TestStack extends local.TestStack {
  /** An access token of the sign-in provider. */
  token(person: AnyPerson): Promise<string>;
}

export interface TestStackOptions extends Omit<
  local.TestStackOptions,
  'synthesized' | 'version' | 'ownOrigin' | 'tokenRequest'
> {
  /** The folder of a synthesized app; this product's newest, if not given. */
  synthesized?: string;
}

export async function startStack(options: TestStackOptions): Promise<TestStack> {
  const synthesized = options.synthesized ?? (await synthesize()).directory;
  const running = await local.startStack({ ...productOptions, ...options, synthesized });
  return { ...running, token: person => running.stack.identity.mint(userOf(person)) };
}
