import type { BodyOf } from '../../domain/api/calls.ts';

/** The form as somebody filled it in. Checked by the API, as everybody's. */
export type ApplicationOfStory = BodyOf<'fileApplication'>;
