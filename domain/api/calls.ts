import type * as z from 'zod';
import type { commands, CommandType } from '../commands/commands.ts';
import type { OperationId, routeTable } from './route-table.ts';
import type { descriptions } from './routes.ts';
import type { contractSchemas } from './schemas.ts';

// What a caller gives and gets, by the call's name. Types alone: whoever reads them carries no schema.

type Described<K extends OperationId> = (typeof descriptions)[K];
type Schemas = typeof contractSchemas;

/** A command as it is sent: its name, and beside it what it carries. */
export type CommandBody<T extends CommandType = CommandType> = {
  [K in T]: { type: K; expectedVersion?: number | undefined } & z.input<(typeof commands)[K]['payload']>;
}[T];

type Named<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

/** The names in a call's path. */
type PathNames<K extends OperationId> = Named<(typeof routeTable)[K]['path']>;

type Parameters<K extends OperationId> =
  Described<K> extends { parameters: infer All extends readonly { name: string; in: string }[] } ? All[number] : never;

/** The names that may stand in its query. */
type QueryNames<K extends OperationId> = Extract<Parameters<K>, { in: 'query' }>['name'];

/** What it sends. */
export type BodyOf<K extends OperationId> =
  Described<K> extends { request: { schema: infer S extends keyof Schemas } }
    ? S extends 'AnyCommand' | 'ApplicantCommand'
      ? CommandBody
      : z.input<Schemas[S]>
    : never;

type Also<K extends OperationId> =
  Described<K> extends { also: { schema: infer S extends keyof Schemas } } ? z.output<Schemas[S]> : never;

/** What it is answered with, where all is well. */
export type AnswerOf<K extends OperationId> = z.output<Schemas[Described<K>['success']['schema']]> | Also<K>;

interface Given {
  /** Of who is signed in, or of an applicant's session. */
  token?: string | undefined;
  headers?: Readonly<Record<string, string>>;
}

/** Everything that a call is given. */
export type CallOf<K extends OperationId> = Given &
  ([PathNames<K>] extends [never] ? object : { path: Readonly<Record<PathNames<K>, string>> }) &
  ([QueryNames<K>] extends [never] ? object : { query?: Readonly<Partial<Record<QueryNames<K>, string | number>>> }) &
  ([BodyOf<K>] extends [never] ? object : { body: BodyOf<K> });
