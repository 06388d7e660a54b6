import { commandExamplesOf } from './command-examples.ts';
import type { CommandDescriptor } from '../commands/command.ts';
import { type CommandType, commandTypes, descriptorOf } from '../commands/commands.ts';
import type { Examples } from './examples.ts';
import { type Operation, type Parameter, problemStatuses, type Status } from './operation.ts';
import { problemKinds } from './problem-kinds.ts';
import { operations } from './routes.ts';
import { applicantCommands, commandSchemaName, componentSchemas, type JsonSchema, type SchemaName } from './schemas.ts';
import { words as en } from '../words/refusals/en.ts';
import { spoken } from '../words/refusals/said.ts';

type JsonObject = Record<string, unknown>;

/** The contract as an OpenAPI 3.1 document, made from the schemas that parse every call. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Independent Medical Review',
      version: '1.0.0',
      summary: 'From the first form to care received',
      description:
        'Applications, cases, their deadlines and their documents. Instants are in UTC; days are on the Pacific ' +
        'calendar. Every refusal is a problem document (RFC 9457), whose `type` is the URI of its kind (`x-problem-kinds`, ' +
        'GET /problems/{kind}). An address refuses a method that it does not have with 405 and `Allow`, and a query parameter ' +
        'that it does not know with 400. A member’s token is good for /my/… and /me alone. All people in the examples are invented.',
    },
    servers: [{ url: '/', description: 'The server that this document came from' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    'x-problem-kinds': problemKinds,
    paths: paths(),
    components: {
      schemas: schemas(),
      securitySchemes: {
        applicant: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The token of POST /sessions: for one case, for an hour.',
        },
        staff: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token of the sign-in provider (OpenID Connect) with the claim `role`, and `plan_id`, ' +
            '`reviewer_id` or `organization_id` for those who see only what is theirs.',
        },
      },
      responses: Object.fromEntries(statuses().map(status => [`Problem${status}`, problem(status)])),
    },
  };
}

const tags = {
  anyone: 'Open to everybody',
  'signed-in': 'For applicants, and for whoever signs in',
  applicant: 'For the applicant of a case',
  staff: 'For the Help Center, plans, reviewers, review organizations and auditors',
} as const satisfies Record<Operation['who'], string>;

function paths(): Record<string, JsonObject> {
  const all: Record<string, JsonObject> = {};
  for (const operation of operations) {
    all[operation.path] = { ...all[operation.path], [operation.method.toLowerCase()]: described(operation) };
  }
  return all;
}

function described(operation: Operation): JsonObject {
  const { operationId, who, summary, description, parameters, request, success, also, problems } = operation;
  return {
    operationId,
    tags: [who],
    summary,
    ...(description === undefined ? {} : { description }),
    security: schemesOf(who).map(scheme => ({ [scheme]: [] })),
    ...(parameters === undefined ? {} : { parameters: parameters.map(parameter) }),
    ...(request === undefined ? {} : { requestBody: requestBody(request) }),
    responses: {
      [success.status]: answer(success),
      ...(also === undefined ? {} : { [also.status]: answer(also) }),
      ...Object.fromEntries(problems.map(status => [status, { $ref: `#/components/responses/Problem${status}` }])),
      default: { description: 'Any other refusal, of the gateway among them.', content: problemContent },
    },
  };
}

/** Any one of them is enough. */
function schemesOf(who: Operation['who']): ('applicant' | 'staff')[] {
  if (who === 'anyone') return [];
  return who === 'signed-in' ? ['applicant', 'staff'] : [who];
}

function answer({ description, schema, location }: Operation['success']): JsonObject {
  const named = { Location: { description: location, schema: { type: 'string' } } };
  return { description, ...(location === undefined ? {} : { headers: named }), content: json(schema) };
}

function parameter({ name, in: place, description, example, values }: Parameter): JsonObject {
  const type = typeof example === 'number' ? 'integer' : 'string';
  const schema = { type, ...(values === undefined ? {} : { enum: values }) };
  return { name, in: place, required: place === 'path', description, schema, example };
}

function requestBody({ schema, examples }: NonNullable<Operation['request']>): JsonObject {
  const types = schema === 'ApplicantCommand' ? applicantCommands : commandTypes;
  const shown = examples === 'commands' ? commandExamplesOf(types) : examples;
  return { required: true, content: json(schema, shown) };
}

function json(schema: SchemaName, examples?: Examples): JsonObject {
  const content = { schema: { $ref: `#/components/schemas/${schema}` } };
  return { 'application/json': examples === undefined ? content : { ...content, examples } };
}

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

function statuses(): Status[] {
  return [...new Set(operations.flatMap(({ problems }) => problems))].toSorted((a, b) => a - b);
}

function problem(status: Status): JsonObject {
  const description = problemStatuses[status];
  if (status === 304) return { description };
  const retryAfter = { description: 'Seconds to wait', schema: { type: 'integer' } };
  const waits = status === 429 || status === 503;
  return { description, ...(waits ? { headers: { 'Retry-After': retryAfter } } : {}), content: problemContent };
}

function schemas(): Record<string, JsonSchema> {
  const all = componentSchemas();
  for (const type of commandTypes) {
    const name = commandSchemaName(type);
    all[name] = { ...words(type), ...all[name] };
  }
  for (const name of ['AnyCommand', 'ApplicantCommand']) {
    all[name] = {
      ...all[name],
      discriminator: discriminator(name === 'AnyCommand' ? commandTypes : applicantCommands),
    };
  }
  return all;
}

/** What a command does, who may give it and in which stages, from the descriptor that also decides it. */
function words(type: CommandType): JsonObject {
  const { says, roles, stages, when, undoneBy } = descriptorOf(type);
  const condition = when === undefined ? '' : ` Refused with: “${spoken(en, when.otherwise)}”`;
  const undo = undoing(undoneBy);
  return {
    title: type,
    description: `${says}\n\nBy: ${roles.join(', ')}. In: ${stages.join(', ')}.${condition}\n\n${undo}`,
    'x-roles': roles,
    'x-stages': stages,
  };
}

function undoing(undoneBy: CommandDescriptor['undoneBy']): string {
  if ('nothing' in undoneBy) return undoneBy.nothing;
  if ('by' in undoneBy) return `Undone by: ${undoneBy.by}. ${undoneBy.butNot}`;
  return `Undone by: ${undoneBy.join(', ')}.`;
}

function discriminator(types: readonly CommandType[]): JsonObject {
  const mapping = types.map(type => [type, `#/components/schemas/${commandSchemaName(type)}`]);
  return { propertyName: 'type', mapping: Object.fromEntries(mapping) };
}
