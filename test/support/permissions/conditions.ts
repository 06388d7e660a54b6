import { covers } from '@imr/local-aws/template';

export type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

type Test = (wanted: string, given: string) => boolean;

const operators = new Map<string, Test>([
  ['StringEquals', (wanted, given) => wanted === given],
  ['StringLike', covers],
  ['ArnLike', covers],
  ['ArnEquals', covers],
  ['Bool', (wanted, given) => wanted === given],
  // Of sets; a call of ours brings one key.
  ['ForAllValues:StringEquals', (wanted, given) => wanted === given],
  ['NumericLessThan', (wanted, given) => Number(given) < Number(wanted)],
]);

/**
 * Whether a statement's conditions hold for a call that brings this context. A key that the call does not bring fails
 * its condition, as in AWS for all of these operators.
 * @throws Error for an operator that is not known here
 */
export function hold(conditions: Conditions | undefined, context: Readonly<Record<string, string>>): boolean {
  return Object.entries(conditions ?? {}).every(([operator, keys]) => {
    const test = operators.get(operator);
    if (test === undefined) throw new Error(`The condition ${operator} is not known here.`);
    return Object.entries(keys).every(([key, wanted]) => {
      const given = context[key];
      return given !== undefined && [wanted].flat().some(one => test(String(one), given));
    });
  });
}
