import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyOf } from '../domain/api/calls.ts';

export const exampleApplicationFile = join(import.meta.dirname, '..', 'docs', 'example-application.json');

/** An invented person's, with every field that the form asks for: the one in the documents, and to try. */
export const exampleApplication = JSON.parse(readFileSync(exampleApplicationFile, 'utf8')) as BodyOf<'fileApplication'>;
