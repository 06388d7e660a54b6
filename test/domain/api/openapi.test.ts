import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { commandTypes, descriptorOf } from '../../../domain/commands/commands.ts';
import { openApi } from '../../../domain/api/openapi.ts';
import { operations } from '../../../domain/api/routes.ts';
import { contractSchemas } from '../../../domain/api/schemas.ts';
import rendered from '../../../lambdas/describe-api/openapi.json' with { type: 'json' };
import { routes } from '../../../lib/service/routes.ts';
import { Document, operationsOf, pointed, referencesIn, schemasIn } from './openapi-shape.ts';

const served: unknown = JSON.parse(JSON.stringify(openApi()));
const document = Document.parse(served);

it('is served as it was rendered: after a change of it, `npm run openapi`', () => {
  expect(rendered).toEqual(served);
});
const described = operationsOf(document);

describe('the OpenAPI document', () => {
  it('has the shape that OpenAPI 3.1 asks for, with nothing that it does not know', () => {
    expect(Document.safeParse(served).error).toBeUndefined();
  });

  it('describes the very routes of the API, and which of them are open', () => {
    const lines = described.map(
      ({ method, path, operation }) => `${method} ${path}${operation.security.length === 0 ? ' open' : ''}`,
    );
    const expected = routes.map(({ method, path, open }) => `${method} ${path}${open ? ' open' : ''}`);
    expect(lines.toSorted()).toEqual(expected.toSorted());
  });

  it('refers only to what it holds', () => {
    const missing = referencesIn(served).filter(reference => pointed(served, reference) === undefined);
    expect(missing).toEqual([]);
  });

  it('holds no component that nothing refers to', () => {
    const references = new Set(referencesIn(served));
    const all = Object.entries(document.components).flatMap(([kind, named]) =>
      kind === 'securitySchemes' ? [] : Object.keys(named).map(name => `#/components/${kind}/${name}`),
    );
    expect(all.filter(name => !references.has(name))).toEqual([]);
  });

  it('names each operation once', () => {
    const ids = described.map(({ operation }) => operation.operationId);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('declares exactly the parameters that the path of each operation has', () => {
    for (const { path, operation } of described) {
      const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      const declared = operation.parameters.filter(one => one.in === 'path').map(one => one.name);
      expect({ path, declared }).toEqual({ path, declared: inPath });
    }
  });

  it('demands of a caller only schemes that it explains', () => {
    const demanded = new Set(described.flatMap(({ operation }) => operation.security.flatMap(one => Object.keys(one))));
    expect([...demanded].toSorted()).toEqual(Object.keys(document.components.securitySchemes).toSorted());
  });

  it('writes every schema so that a reader of JSON Schema 2020-12 takes it', () => {
    const schemas = schemasIn(document);
    expect(Object.keys(schemas).length).toBeGreaterThan(60);
    for (const [name, schema] of Object.entries(schemas)) {
      const read = () => z.fromJSONSchema({ ...schema, $defs: schemas });
      expect(read, name).not.toThrow();
    }
  });
});

describe('the examples of the document', () => {
  const all = operations.flatMap(({ operationId, request }) => {
    if (request === undefined) return [];
    const shown = described.find(({ operation }) => operation.operationId === operationId)?.operation.requestBody;
    const examples = shown?.content['application/json'].examples ?? {};
    return Object.entries(examples).map(([name, { value }]) => ({ name, operationId, schema: request.schema, value }));
  });

  it('are there for every body', () => {
    const asking = operations.filter(({ request }) => request !== undefined).map(({ operationId }) => operationId);
    expect([...new Set(all.map(({ operationId }) => operationId))]).toEqual(asking);
  });

  it.each(all)('$operationId/$name is what the schema reads', ({ schema, value }) => {
    expect(contractSchemas[schema].safeParse(value).error).toBeUndefined();
  });

  it.each(all)('$operationId/$name is what the published schema admits', ({ schema, value }) => {
    const schemas = schemasIn(document);
    const published = { ...schemas[schema], $defs: schemas } as z.core.JSONSchema.JSONSchema;
    expect(z.fromJSONSchema(published).safeParse(value).error).toBeUndefined();
  });

  it('show every command of the table, to the Help Center and, where it is theirs, to applicants', () => {
    const named = (operationId: string) => all.filter(one => one.operationId === operationId).map(({ name }) => name);
    const further = [
      'route-case-as-recommended',
      'acknowledge-receipt-by-proof',
      'record-posted-otherwise',
      'record-call-interpreted',
      'reclassify-to-review',
      'close-case-as-duplicate',
      'misfile-document-into-its-case',
      'deliver-records-by-post',
      'ask-plan-further',
      'answer-inquiry-terms',
      'request-information-of-provider',
      'expedite-both',
      'tie-that-may-not-count',
      'adopt-and-look-again',
      'route-case-as-complaint',
      'correct-contact-by-phone',
      'correct-contact-confidential',
      'record-authorization-ended',
      'submit-analysis-draft',
    ];
    expect(named('commandCase').filter(name => !further.includes(name))).toEqual(commandTypes);
    expect(named('commandMyCase')).toEqual([
      'supply-information',
      'revoke-release',
      'answer-question',
      'confirm-care',
      'report-no-care',
      'withdraw',
      'withdraw-issue',
      'record-authorization',
      'record-authorization-ended',
    ]);
  });
});

describe('the description of each command', () => {
  it.each(commandTypes)('%s says who may give it and in which stages', type => {
    const schema = document.components.schemas[`command.${type}`];
    const { roles, stages } = descriptorOf(type);
    expect(schema).toMatchObject({ 'x-roles': roles, 'x-stages': stages, properties: { type: { const: type } } });
  });

  it('says it in words too', () => {
    expect(document.components.schemas['command.adopt-determination']?.['description']).toBe(
      'Adopts the determination: it binds the plan, and the letters go out.\n\nBy: director. In: adopting.\n\n' +
        'Undone by: reopen-case. Only where the plan was upheld and the case has ended: one that overturned its decision ' +
        'binds the plan.',
    );
    expect(document.components.schemas['command.expedite']?.['description']).toContain(
      'Undone by: return-to-standard.',
    );
  });
});
