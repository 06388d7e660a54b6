import * as z from 'zod';

const Reference = z.strictObject({ $ref: z.string().startsWith('#/components/') });
const Schema = z.record(z.string(), z.unknown());
const componentName = z.string().regex(/^[a-zA-Z0-9._-]+$/u);

const Example = z.strictObject({ summary: z.string(), value: z.unknown() });
const Json = z.strictObject({ schema: Reference, examples: z.optional(z.record(componentName, Example)) });
const Problem = z.strictObject({ schema: Reference });

const Response = z.strictObject({
  description: z.string().min(1),
  headers: z.optional(z.record(z.string(), z.strictObject({ description: z.string(), schema: Schema }))),
  content: z.optional(
    z.union([z.strictObject({ 'application/json': Json }), z.strictObject({ 'application/problem+json': Problem })]),
  ),
});

const Parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: z.string(),
  schema: Schema,
  example: z.union([z.string(), z.number()]),
});

const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/u),
  tags: z.array(z.string()),
  summary: z.string().min(1),
  description: z.optional(z.string()),
  security: z.array(z.record(z.string(), z.tuple([]))),
  parameters: z
    .array(Parameter)
    .refine(all => all.every(one => one.in !== 'path' || one.required), { error: 'what is in the path is required' })
    .default([]),
  requestBody: z.optional(
    z.strictObject({ required: z.literal(true), content: z.strictObject({ 'application/json': Json }) }),
  ),
  responses: z.record(z.string().regex(/^(?:[1-5]\d\d|default)$/u), z.union([Reference, Response])),
});

/** The part of OpenAPI 3.1 that our document uses, closed: a field misspelled or in the wrong place is refused. */
export const Document = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/u),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    summary: z.string(),
    description: z.string(),
  }),
  servers: z.array(z.strictObject({ url: z.string(), description: z.string() })),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  'x-problem-kinds': z.record(
    z.string().regex(/^[a-z-]+$/u),
    z.strictObject({ status: z.int(), title: z.string(), meaning: z.string() }),
  ),
  paths: z.record(
    z.string().startsWith('/'),
    z.strictObject({ get: z.optional(Operation), post: z.optional(Operation), put: z.optional(Operation) }),
  ),
  components: z.strictObject({
    schemas: z.record(componentName, Schema),
    responses: z.record(componentName, Response),
    securitySchemes: z.record(
      componentName,
      z.strictObject({
        type: z.literal('http'),
        scheme: z.literal('bearer'),
        bearerFormat: z.string(),
        description: z.string(),
      }),
    ),
  }),
});
export type Document = z.infer<typeof Document>;

export function operationsOf({ paths }: Document) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation === undefined ? [] : [{ method: method.toUpperCase(), path, operation }],
    ),
  );
}

/** The value of every `$ref` and of every discriminator's mapping, wherever it is. */
export function referencesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(referencesIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap((value: unknown) =>
    typeof value === 'string' && value.startsWith('#/') ? [value] : referencesIn(value),
  );
}

/** What a JSON pointer points to in the document. */
export function pointed(document: unknown, reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), document);
}

/** The components' schemas as a JSON Schema of its own has them, among its `$defs`. */
export function schemasIn({ components }: Document): Record<string, Record<string, unknown>> {
  const text = JSON.stringify(components.schemas).replaceAll('#/components/schemas/', '#/$defs/');
  return z.record(z.string(), Schema).parse(JSON.parse(text));
}
