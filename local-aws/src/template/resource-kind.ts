import type * as z from 'zod';

/** Where the stack stands, and the names that only running stand-ins can tell. */
export interface Place {
  account: string;
  region: string;
  /** The address of the sign-in provider that stands in for a user pool. */
  issuerOf: (poolId: string) => string;
  /** Makes the secret if it isn't there yet. */
  secretArnOf: (secret: { logicalId: string; name?: string; generate: Record<string, unknown> }) => string;
}

/** A resource of the template. Its properties are resolved and parsed when somebody asks for them. */
export interface Resource<Properties = unknown> {
  readonly stack: string;
  readonly logicalId: string;
  readonly properties: Properties;
}

/** One type of resource that the stack on one machine knows. */
export interface ResourceKind<Properties = unknown> {
  readonly type: string;
  /** Left out on purpose, each with the reason. */
  readonly ignored: Readonly<Record<string, string>>;
  /** Whether nobody here looks at its properties at all. */
  readonly opaque: boolean;
  knows(property: string): boolean;
  /** @throws z.ZodError */
  parse(properties: unknown): Properties;
  ref(resource: Resource<Properties>, place: Place): string;
  /** Undefined for an attribute that is not known here. */
  attribute(name: string, resource: Resource<Properties>, place: Place): string | undefined;
}

interface Rest<Properties> {
  ignored?: Record<string, string>;
  opaque?: boolean;
  ref?: (resource: Resource<Properties>, place: Place) => string;
  attributes?: Record<string, (resource: Resource<Properties>, place: Place) => string>;
}

/**
 * A kind of resource by the properties that are used. The schema is strict at every depth: a property that is neither
 * in it nor ignored keeps the stack from starting. Its Ref is its logical id unless said otherwise.
 */
export function resourceKind<Shape extends z.ZodRawShape, Config extends z.core.$ZodObjectConfig>(
  type: string,
  used: z.ZodObject<Shape, Config>,
  rest: Rest<z.output<z.ZodObject<Shape, Config>>> = {},
): ResourceKind<z.output<z.ZodObject<Shape, Config>>> {
  const ignored = { Tags: 'nobody is billed', ...rest.ignored };
  return {
    type,
    ignored,
    opaque: rest.opaque ?? false,
    knows: property => property in used.shape || property in ignored,
    parse: properties => used.parse(properties),
    ref: (resource, place) => rest.ref?.(resource, place) ?? resource.logicalId,
    attribute: (name, resource, place) => rest.attributes?.[name]?.(resource, place),
  };
}

/** Makes the ARN of something regional. */
export function arn(place: Place, service: string, resource: string): string {
  return `arn:aws:${service}:${place.region}:${place.account}:${resource}`;
}
