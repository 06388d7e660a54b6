import { isObject } from '@imr/local-aws/events';

/** Whether a value is computed by CloudFormation. */
export function isIntrinsic(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const [name, ...others] = Object.keys(value);
  return others.length === 0 && name !== undefined && (name === 'Ref' || name.startsWith('Fn::'));
}

/** Both values of an `Fn::If`, either of which may be deployed. */
export function branchesOf(value: unknown): unknown[] | undefined {
  if (!isIntrinsic(value)) return undefined;
  const choice = value['Fn::If'];
  return Array.isArray(choice) ? choice.slice(1) : undefined;
}

export type Reference = { to: string; attribute?: string };

/** Every resource or parameter that a value names, at any depth. */
export function referencesIn(value: unknown): Reference[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  if (isIntrinsic(value)) {
    const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Sub': text } = value;
    if (typeof ref === 'string') return [{ to: ref }];
    if (attribute !== undefined) return [attributeReference(attribute)];
    if (text !== undefined) return substitutions(text);
  }
  return Object.values(value).flatMap(referencesIn);
}

function attributeReference(argument: unknown): Reference {
  const [to = '', ...attribute] =
    typeof argument === 'string' ? argument.split('.') : Array.isArray(argument) ? argument.map(String) : [];
  return { to, attribute: attribute.join('.') };
}

/** `${Name}` and `${Name.Attribute}`, but for the names that the text brings along. */
function substitutions(argument: unknown): Reference[] {
  const [text, own] = Array.isArray(argument) ? (argument as unknown[]) : [argument, {}];
  const names = [...String(text).matchAll(/\$\{([^!}][^}]*)\}/g)].map(match => match[1] ?? '');
  const foreign = names.filter(name => !(isObject(own) && name in own));
  return [
    ...foreign.map(name => (name.includes('.') ? attributeReference(name) : { to: name })),
    ...referencesIn(isObject(own) ? Object.values(own) : []),
  ];
}
